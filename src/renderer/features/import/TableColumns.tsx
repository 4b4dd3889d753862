import type { ReactElement } from "react";
import type { PlannedFile } from "../../../contract/records.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { enImport as en, factNames } from "../../wording/en-import.ts";
import { useImportDesk } from "./import-desk.ts";
import { columnFacts } from "./plan-choices.ts";

const sampleRows = 3;
const names = { ...factNames, text: en.text };

/** Which column of a table holds which fact, beside a few of its rows. */
export function TableColumns({ file }: { readonly file: PlannedFile }): ReactElement | null {
  const mapping = useImportDesk((desk) => desk.mappings[String(file.place)]);
  const setColumn = useImportDesk((desk) => desk.setColumn);
  const { table, name, place } = file;
  if (table === null || mapping === undefined) return null;
  const columns = table.columns.map((column, at) => ({ id: String(at), name: column || `${at + 1}` }));
  const roles = new Map<number, string>([
    ...columnFacts.flatMap((fact) => {
      const column = mapping[fact];
      return column === undefined ? [] : [[column, names[fact]] as const];
    }),
  ]);

  return (
    <section aria-label={en.columns(name)} className="flex flex-col gap-2.5">
      <p className="font-medium">
        {en.columns(name)} <span className="font-normal text-ink-3">{en.columnsHint}</span>
      </p>
      <div className="grid grid-cols-4 gap-x-3 gap-y-2">
        {columnFacts.map((fact) => (
          <SelectField
            key={fact}
            label={names[fact]}
            value={mapping[fact] === undefined ? "" : String(mapping[fact])}
            options={[{ id: "", name: en.noColumn }, ...columns]}
            onChange={(id) => setColumn(place, fact, id === "" ? null : Number(id))}
          />
        ))}
      </div>
      {mapping.text === undefined && (
        <p role="status" className="text-[12.5px] text-problem">
          {en.noText}
        </p>
      )}
      <div className="overflow-x-auto">
        <table aria-label={en.sample(name)} className="w-full border-collapse text-left text-[12px]">
          <thead>
            <tr className="border-b border-line text-ink-3">
              {columns.map((column, at) => (
                <th key={column.id} className="max-w-[180px] truncate py-1 pr-3 font-medium">
                  {column.name}
                  {roles.has(at) && <span className="font-normal"> → {roles.get(at)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.slice(0, sampleRows).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample never move, and two can be alike.
              <tr key={at} className="border-b border-line text-ink-2">
                {columns.map((column, cell) => (
                  <td key={column.id} className="max-w-[180px] truncate py-1 pr-3">
                    {row[cell] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
