import { type ReactElement, useMemo } from "react";
import { Button } from "../../ui/Button.tsx";
import { RowList } from "../../ui/rows/RowList.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { FileResult } from "./FileResult.tsx";
import { useImportDesk } from "./import-desk.ts";
import { type ResultRow, resultRows } from "./import-results.ts";
import type { Importing } from "./use-import.ts";

/** What became of each file, what failed first, with the ways to put it right. */
export function ImportResults({ importing }: { readonly importing: Importing }): ReactElement | null {
  const result = useImportDesk((desk) => desk.result);
  const close = useImportDesk((desk) => desk.close);
  const rows = useMemo(() => resultRows(result?.files ?? []), [result]);
  if (result === null) return null;

  return (
    <>
      <p className="text-ink-2 tabular-nums">
        {en.summary(result)}
        {result.refused > 0 && <span className="block text-ink-3">{en.refusedKept}</span>}
      </p>
      <RowList
        label={en.results}
        rows={rows}
        keyOf={(row: ResultRow) => row.key}
        estimate={29}
        className="max-h-[46vh] border-y border-line py-1"
      >
        {(row) =>
          row.file === null ? (
            <h3 className="px-1.5 pt-2 pb-1 text-[12px] font-semibold text-ink-2">
              {en.heading(en.outcomes[row.outcome], row.count)}
            </h3>
          ) : (
            <div className="flex items-start gap-2.5 px-1.5 py-[5px]">
              <FileResult file={row.file} onReadAs={importing.readAs} />
            </div>
          )
        }
      </RowList>
      <p className="flex justify-end gap-2">
        {result.refused + result.cancelled > 0 && (
          <Button onPress={() => void importing.retry()}>{en.retry}</Button>
        )}
        <Button kind="primary" autoFocus onPress={close}>
          {en.close}
        </Button>
      </p>
    </>
  );
}
