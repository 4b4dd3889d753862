import type { ReactElement } from "react";
import { Button } from "../../ui/Button.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { useImportDesk } from "./import-desk.ts";
import { PlannedFiles } from "./PlannedFiles.tsx";
import { haveTexts, importable } from "./plan-choices.ts";
import { TableColumns } from "./TableColumns.tsx";

/** What would be imported, before it is. */
export function ImportPreview({ onImport }: { readonly onImport: () => void }): ReactElement | null {
  const plan = useImportDesk((desk) => desk.plan);
  const chosen = useImportDesk((desk) => desk.chosen);
  const mappings = useImportDesk((desk) => desk.mappings);
  const { choose, close } = useImportDesk.getState();
  if (plan === null) return null;
  const tables = plan.files.filter((file) => file.table !== null && chosen.has(file.place));

  return (
    <>
      <div className="flex items-center gap-1">
        <p className="mr-auto text-ink-2 tabular-nums">{en.chosen(chosen.size, plan.files.length)}</p>
        <Button kind="quiet" onPress={() => choose(new Set(importable(plan)))}>
          {en.all}
        </Button>
        <Button kind="quiet" onPress={() => choose(new Set())}>
          {en.none}
        </Button>
      </div>
      <PlannedFiles files={plan.files} chosen={chosen} onChoose={choose} isShort={tables.length > 0} />
      {tables.length > 0 && (
        <div className="flex max-h-[34vh] flex-col gap-4 overflow-y-auto">
          {tables.map((file) => (
            <TableColumns key={file.place} file={file} />
          ))}
        </div>
      )}
      <p className="flex justify-end gap-2">
        <Button onPress={close}>{en.cancel}</Button>
        <Button
          kind="primary"
          autoFocus
          isDisabled={chosen.size === 0 || !haveTexts(plan, chosen, mappings)}
          onPress={onImport}
        >
          {en.import}
        </Button>
      </p>
    </>
  );
}
