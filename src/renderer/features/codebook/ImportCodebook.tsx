import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { CodebookPlan } from "../../../contract/codebook.ts";
import type { Reply } from "../../../contract/failures.ts";
import { templates } from "../../../core/tag/templates.ts";
import { ask } from "../../bridge/library.ts";
import { useWrite } from "../../bridge/queries.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { DialogFoot } from "./DialogFoot.tsx";

type Stage =
  | { readonly at: "nothing" | "templates" }
  | { readonly at: "preview"; readonly plan: CodebookPlan };

/** Codebooks from files and templates: what one would add is shown first. */
export function ImportCodebook(): ReactElement | null {
  const [stage, setStage] = useState<Stage>({ at: "nothing" });
  const close = () => setStage({ at: "nothing" });
  const offer = useCallback(async (asked: Promise<Reply<CodebookPlan | null>>) => {
    const reply = await asked;
    if (!reply.ok) useDesk.getState().notify({ tone: "problem", text: reply.message });
    else if (reply.value !== null) setStage({ at: "preview", plan: reply.value });
  }, []);
  useEffect(
    () =>
      provideCommands({
        importCodebook: () => void offer(askShell("shell.chooseCodebook", {})),
        codebookTemplates: () => setStage({ at: "templates" }),
      }),
    [offer],
  );

  if (stage.at === "nothing") return null;
  if (stage.at === "preview") return <PlanPreview plan={stage.plan} onClose={close} />;
  return (
    <ModalDialog title={en.templatesTitle} onClose={close}>
      <p className="text-ink-2">{en.templatesHint}</p>
      <ul className="flex flex-col">
        {templates.map(({ id, name, description, codebook }) => (
          <li key={id} className="border-b border-line last:border-0">
            <button
              type="button"
              onClick={() => void offer(ask("codebook.planTemplate", { template: id }))}
              className="flex w-full flex-col gap-0.5 rounded-[6px] px-2 py-2 text-left hover:bg-hover"
            >
              <span className="flex w-full items-baseline gap-2 font-medium">
                {name}
                <span className="ml-auto text-[12px] font-normal text-ink-3">
                  {en.template(codebook.tags.length)}
                </span>
              </span>
              <span className="text-[12.5px] text-ink-2">{description}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="flex justify-end gap-2 pt-1">
        <Button onPress={() => void offer(askShell("shell.chooseCodebook", {}))}>{en.importFile}</Button>
        <Button onPress={close}>{en.cancel}</Button>
      </p>
    </ModalDialog>
  );
}

interface PreviewProps {
  readonly plan: CodebookPlan;
  readonly onClose: () => void;
}

function PlanPreview({ plan, onClose }: PreviewProps): ReactElement {
  const { planId, name, total, added, filled, kept, same, notes } = plan;
  const [problem, setProblem] = useState<string | null>(null);
  const { write } = useWrite("codebook.import");
  const keep = async () => {
    const reply = await write({ planId }, { isShownHere: true });
    if (!reply.ok) return setProblem(reply.message);
    onClose();
    useDesk.getState().notify({ tone: "success", text: en.imported(added.length) });
  };
  return (
    <ModalDialog title={en.importTitle} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p className="text-ink-2">{en.importOf(name, total)}</p>
        <Paths title={en.importAdded(added.length)} paths={added} />
        {filled.length > 0 && <Paths title={en.importFilled(filled.length)} paths={filled} />}
        {kept.length > 0 && <Paths title={en.importKept(kept.length)} paths={kept} />}
        {same > 0 && <p className="text-ink-2">{en.importSame(same)}</p>}
        {notes.map((note) => (
          <p key={note} className="text-problem">
            {note}
          </p>
        ))}
        <DialogFoot
          action={en.importButton}
          isDisabled={added.length + filled.length === 0}
          problem={problem}
          onCancel={onClose}
        />
      </form>
    </ModalDialog>
  );
}

/** Longer lists are cut: they are for a look, not for reading through. */
const mostPaths = 200;

function Paths({
  title,
  paths,
}: {
  readonly title: string;
  readonly paths: readonly string[];
}): ReactElement {
  return (
    <section className="flex flex-col gap-1" aria-label={title}>
      <h3 className="font-medium">{title}</h3>
      {paths.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
        <ul tabIndex={0} className="max-h-[30vh] overflow-y-auto text-[12.5px] text-ink-2">
          {paths.slice(0, mostPaths).map((path) => (
            <li key={path} className="truncate">
              {path}
            </li>
          ))}
          {paths.length > mostPaths && <li>{en.more(paths.length - mostPaths)}</li>}
        </ul>
      )}
    </section>
  );
}
