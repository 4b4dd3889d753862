import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { enExport as en } from "../../wording/en-export.ts";
import { useExportDesk } from "./export-desk.ts";
import { cancelExport } from "./run-export.ts";

/** A running export, for the status bar. */
export function ExportStatus(): ReactElement | null {
  const progress = useExportDesk((desk) => desk.progress);
  const isCancelling = useExportDesk((desk) => desk.isCancelling);
  if (progress === null) return null;
  const { done, total, name } = progress;
  const step = isCancelling ? en.cancelling : en.step(name);
  return (
    <span className="flex min-w-0 items-center gap-2" aria-live="off">
      <span className="w-24">
        <ProgressLine label={en.running} done={done} total={total} text={step} />
      </span>
      <span>{step}</span>
      <Button
        isDisabled={isCancelling}
        onPress={cancelExport}
        className="rounded-[4px] px-1 font-medium text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-50"
      >
        {en.cancel}
      </Button>
    </span>
  );
}
