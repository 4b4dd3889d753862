import { type ReactElement, useDeferredValue, useId, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useTagPreview } from "../../bridge/codebook.ts";
import { useWrite } from "../../bridge/queries.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { ChangePreview } from "./ChangePreview.tsx";
import { DialogFoot } from "./DialogFoot.tsx";
import { field } from "./form-looks.ts";

/** Move those of a tag's highlights that a search finds to another tag. */
export function SplitDialog({
  tag,
  onClose,
}: {
  readonly tag: Tag;
  readonly onClose: () => void;
}): ReactElement {
  const [query, setQuery] = useState("");
  const [path, setPath] = useState(`${tag.path}/`);
  const [problem, setProblem] = useState<string | null>(null);
  const [queryId, pathId, hintId] = [useId(), useId(), useId()];
  const asked = useDeferredValue(query.trim());
  const { write: split } = useWrite("tag.split");
  const preview = useTagPreview(asked === "" ? null : { what: "split", tagId: tag.id, query: asked });

  const keep = async () => {
    const reply = await split({ tagId: tag.id, query: query.trim(), path }, { isShownHere: true });
    if (reply.ok) onClose();
    else setProblem(reply.message);
  };
  return (
    <ModalDialog title={en.splitTitle(tag.path)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="flex flex-col gap-1.5">
          <label htmlFor={queryId} className="font-medium">
            {en.splitQuery}
          </label>
          <input
            id={queryId}
            // biome-ignore lint/a11y/noAutofocus: the dialog asks for this first.
            autoFocus
            value={query}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={hintId}
            onChange={(event) => {
              setQuery(event.target.value);
              setProblem(null);
            }}
            className={field}
          />
          <p id={hintId} className="text-[12px] text-ink-3">
            {en.splitQueryHint}
          </p>
        </div>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={pathId} className="font-medium">
            {en.splitPath}
          </label>
          <input
            id={pathId}
            value={path}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              setPath(event.target.value);
              setProblem(null);
            }}
            className={field}
          />
        </div>
        <ChangePreview sentences={preview?.ok === true ? [en.splitCount(preview.value.highlights)] : []} />
        <DialogFoot
          action={en.splitButton}
          isDisabled={preview?.ok !== true || preview.value.highlights === 0}
          problem={problem ?? (preview?.ok === false ? preview.message : null)}
          onCancel={onClose}
        />
      </form>
    </ModalDialog>
  );
}
