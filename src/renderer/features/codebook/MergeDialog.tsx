import { type ReactElement, useState } from "react";
import type { TagPreview } from "../../../contract/codebook.ts";
import type { Tag } from "../../../contract/records.ts";
import { useTagPreview } from "../../bridge/codebook.ts";
import { useWrite } from "../../bridge/queries.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { ChangePreview } from "./ChangePreview.tsx";
import { DialogFoot } from "./DialogFoot.tsx";
import { TagChooser } from "./TagChooser.tsx";
import { tagsOutside } from "./tags-outside.ts";

interface Props {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly intoId: string | undefined;
  readonly onClose: () => void;
}

/** Make a tag one with another, after a look at what changes. */
export function MergeDialog({ tag, tags, intoId, onClose }: Props): ReactElement {
  const [chosen, setChosen] = useState(intoId);
  const [problem, setProblem] = useState<string | null>(null);
  const { write: merge } = useWrite("tag.merge");
  const into = tags.find(({ id }) => id === chosen);
  const preview = useTagPreview(
    into === undefined ? null : { what: "merge", tagIds: [tag.id], intoId: into.id },
  );
  const refusal = preview !== undefined && !preview.ok ? preview.message : null;

  const keep = async () => {
    if (into === undefined || refusal !== null) return;
    const reply = await merge({ tagIds: [tag.id], intoId: into.id }, { isShownHere: true });
    if (reply.ok) onClose();
    else setProblem(reply.message);
  };
  return (
    <ModalDialog title={en.mergeTitle(tag.path)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TagChooser
          label={en.mergeField}
          tags={tagsOutside(tag, tags)}
          chosen={chosen}
          onChoose={(tagId) => {
            setChosen(tagId ?? undefined);
            setProblem(null);
          }}
        />
        <ChangePreview
          sentences={
            into === undefined
              ? [en.mergeChoose]
              : preview?.ok === true
                ? mergeSentences(preview.value, into.path)
                : []
          }
        />
        <DialogFoot
          action={en.merge}
          isDisabled={preview?.ok !== true}
          problem={problem ?? refusal}
          onCancel={onClose}
        />
      </form>
    </ModalDialog>
  );
}

function mergeSentences(preview: TagPreview, into: string): string[] {
  const { highlights, special, gone, moved, joined, examples } = preview;
  return [
    en.mergeHighlights(highlights, special, into),
    ...(examples.length === 0 ? [] : [en.examplesMove(examples.length)]),
    en.goes(gone),
    ...moved.map(({ from, to }) => en.willMove(from, to)),
    ...joined.map(({ from, to }) => en.willJoin(from, to)),
  ];
}
