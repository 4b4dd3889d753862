import { type ReactElement, useId, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useTagExamples } from "../../bridge/codebook.ts";
import { useWrite } from "../../bridge/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { DialogFoot } from "./DialogFoot.tsx";
import { area } from "./form-looks.ts";

const fields = ["description", "inclusion", "exclusion"] as const;

/** What a tag is for, when to use it and when not, and the quotations that show it. */
export function DescribeDialog({
  tag,
  onClose,
}: {
  readonly tag: Tag;
  readonly onClose: () => void;
}): ReactElement {
  const { description, inclusion, exclusion } = tag;
  const [rules, setRules] = useState({ description, inclusion, exclusion });
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const { write: describe } = useWrite("tag.describe");
  const { write: unpin } = useWrite("tag.unpin");
  const { data: examples = [] } = useTagExamples(tag.id);

  const keep = async () => {
    const reply = await describe({ tagId: tag.id, ...rules }, { isShownHere: true });
    if (reply.ok) onClose();
    else setProblem(reply.message);
  };
  return (
    <ModalDialog title={en.describeTitle(tag.path)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {fields.map((name, index) => (
          <div key={name} className="flex flex-col gap-1.5">
            <label htmlFor={`${id}-${name}`} className="font-medium">
              {en[name]}
            </label>
            <textarea
              id={`${id}-${name}`}
              // biome-ignore lint/a11y/noAutofocus: the dialog asks for this first.
              autoFocus={index === 0}
              rows={2}
              value={rules[name]}
              onChange={(event) => {
                setRules({ ...rules, [name]: event.target.value });
                setProblem(null);
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void keep();
              }}
              className={area}
            />
          </div>
        ))}
        <section aria-labelledby={`${id}-examples`} className="flex flex-col gap-1">
          <h3 id={`${id}-examples`} className="font-medium">
            {en.examples}
          </h3>
          {examples.length === 0 && <p className="text-[12.5px] text-ink-3">{en.noExamples}</p>}
          <ul className="flex max-h-[24vh] flex-col overflow-y-auto">
            {examples.map(({ id: annotationId, quote }) => (
              <li key={annotationId} className="flex items-start gap-3 py-1">
                <q className="min-w-0 flex-1 font-serif text-[14px] text-ink-2">
                  {quote.replaceAll(/\s+/gu, " ")}
                </q>
                <Button kind="quiet" onPress={() => void unpin({ tagId: tag.id, annotationId })}>
                  {en.unpin}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <DialogFoot action={en.save} problem={problem} onCancel={onClose} />
      </form>
    </ModalDialog>
  );
}
