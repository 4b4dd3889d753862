import { type ReactElement, useId, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { DialogFoot } from "./DialogFoot.tsx";
import { field } from "./form-looks.ts";

interface Props {
  /** Below which tag; null is the top. */
  readonly parent: Tag | null;
  readonly onClose: () => void;
}

/** A new tag by its name. */
export function CreateDialog({ parent, onClose }: Props): ReactElement {
  const [path, setPath] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [nameId, hintId] = [useId(), useId()];
  const { write: create } = useWrite("tag.create");

  const keep = async () => {
    const reply = await create({ parentId: parent?.id ?? null, path }, { isShownHere: true });
    if (!reply.ok) return setProblem(reply.message);
    if (parent !== null) useCodebookDesk.getState().fold(parent.id, false);
    onClose();
  };
  return (
    <ModalDialog title={en.createTitle(parent?.path ?? null)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="flex flex-col gap-1.5">
          <label htmlFor={nameId} className="font-medium">
            {en.name}
          </label>
          <input
            id={nameId}
            // biome-ignore lint/a11y/noAutofocus: the dialog is this field.
            autoFocus
            value={path}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={hintId}
            onChange={(event) => {
              setPath(event.target.value);
              setProblem(null);
            }}
            className={field}
          />
          <p id={hintId} className="text-[12px] text-ink-3">
            {en.nameHint}
          </p>
        </div>
        <DialogFoot action={en.create} isDisabled={path.trim() === ""} problem={problem} onCancel={onClose} />
      </form>
    </ModalDialog>
  );
}
