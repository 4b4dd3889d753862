import { type ReactElement, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { TagPreview } from "../../../contract/codebook.ts";
import type { Tag } from "../../../contract/records.ts";
import { useTagPreview } from "../../bridge/codebook.ts";
import { useWrite } from "../../bridge/queries.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { ChangePreview } from "./ChangePreview.tsx";
import { DialogFoot } from "./DialogFoot.tsx";

interface Props {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onClose: () => void;
}

type Fate = "keep" | "remove";

/** Take a tag out of the codebook, with those below it or without. */
export function RemoveDialog({ tag, tags, onClose }: Props): ReactElement {
  const [children, setChildren] = useState<Fate>("keep");
  const [problem, setProblem] = useState<string | null>(null);
  const { write: remove } = useWrite("tag.remove");
  const preview = useTagPreview({ what: "remove", tagId: tag.id, children });
  const below = tags.filter(({ path }) => path.startsWith(`${tag.path}/`)).length;

  const keep = async () => {
    const reply = await remove({ tagId: tag.id, children }, { isShownHere: true });
    if (reply.ok) onClose();
    else setProblem(reply.message);
  };
  return (
    <ModalDialog title={en.removeTitle(tag.path)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {below > 0 && (
          <RadioGroup
            aria-label={en.children}
            value={children}
            onChange={(value) => setChildren(value as Fate)}
            className="flex flex-col gap-1.5"
          >
            <span className="font-medium">{en.children}</span>
            <Choice value="keep" title={en.keepChildren} />
            <Choice value="remove" title={en.removeChildren(below)} />
          </RadioGroup>
        )}
        <ChangePreview sentences={preview?.ok === true ? removeSentences(preview.value) : []} />
        <DialogFoot
          action={en.removeButton}
          isDisabled={preview?.ok !== true}
          problem={problem ?? (preview?.ok === false ? preview.message : null)}
          onCancel={onClose}
        />
      </form>
    </ModalDialog>
  );
}

function Choice({ value, title }: { readonly value: Fate; readonly title: string }): ReactElement {
  return (
    <Radio value={value} className="group/radio flex items-center gap-2">
      <span className="grid size-4 place-items-center rounded-full border border-line-strong bg-paper group-data-[focus-visible]/radio:outline-2 group-data-[focus-visible]/radio:outline-focus group-data-[selected]/radio:border-[5px] group-data-[selected]/radio:border-accent" />
      {title}
    </Radio>
  );
}

function removeSentences({ highlights, special, examples, moved, joined }: TagPreview): string[] {
  return [
    en.removeHighlights(highlights, special),
    ...(examples.length === 0 ? [] : [en.examplesGo(examples.length)]),
    ...moved.map(({ from, to }) => en.willMove(from, to)),
    ...joined.map(({ from, to }) => en.willJoin(from, to)),
  ];
}
