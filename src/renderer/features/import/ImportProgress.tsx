import type { ReactElement } from "react";
import { Button } from "../../ui/Button.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { useImportDesk } from "./import-desk.ts";

/** How far the import has come, with the way out. */
export function ImportProgress({ onCancel }: { readonly onCancel: () => void }): ReactElement | null {
  const progress = useImportDesk((desk) => desk.progress);
  const isCancelling = useImportDesk((desk) => desk.isCancelling);
  const hide = useImportDesk((desk) => desk.hide);
  if (progress === null) return null;
  const { done, total, isStoring } = progress;
  const step = en.step(progress, isCancelling);
  return (
    <>
      <div className="flex flex-col gap-2">
        <p className="flex gap-3">
          <span className="min-w-0 flex-1 truncate">{step}</span>
          <span className="shrink-0 text-ink-2 tabular-nums">{en.ofTotal(done, total)}</span>
        </p>
        <ProgressLine label={en.running} done={done} total={total} text={en.ofTotal(done, total)} />
        <p className="text-[12px] text-ink-3">{en.kept}</p>
        <p role="status" className="sr-only">
          {isCancelling ? step : ""}
        </p>
      </div>
      <p className="flex justify-end gap-2">
        <Button isDisabled={isCancelling || isStoring === true} onPress={onCancel}>
          {en.cancel}
        </Button>
        <Button kind="primary" autoFocus onPress={hide}>
          {en.hide}
        </Button>
      </p>
    </>
  );
}
