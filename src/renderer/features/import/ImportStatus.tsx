import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { useImportDesk } from "./import-desk.ts";
import { useImport } from "./use-import.ts";

const button = "rounded-[4px] px-1 font-medium text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-50";

/** An import that goes on while its dialog is hidden, for the status bar. */
export function ImportStatus(): ReactElement | null {
  const { cancel } = useImport();
  const isRunning = useImportDesk((desk) => desk.stage === "running" && !desk.isShown);
  const progress = useImportDesk((desk) => desk.progress);
  const isCancelling = useImportDesk((desk) => desk.isCancelling);
  const show = useImportDesk((desk) => desk.show);
  if (!isRunning || progress === null) return null;
  const { done, total, isStoring } = progress;
  return (
    <span className="flex min-w-0 items-center gap-2" aria-live="off">
      <span className="w-24">
        <ProgressLine label={en.running} done={done} total={total} text={en.ofTotal(done, total)} />
      </span>
      <span>{en.ofTotal(done, total)}</span>
      <span className="max-w-56 truncate">{en.step(progress, isCancelling)}</span>
      <Button onPress={show} className={button}>
        {en.show}
      </Button>
      <Button isDisabled={isCancelling || isStoring === true} onPress={cancel} className={button}>
        {en.cancel}
      </Button>
    </span>
  );
}
