import type { ReactElement, ReactNode } from "react";
import { useDesk } from "../../desk.ts";

export interface NumberCell {
  /** As shown; "" is an empty cell. */
  readonly text: string;
  /** What it stands for, for screen readers; with `query` it can be pressed. */
  readonly name?: string;
  /** Finds what it counts. */
  readonly query?: string;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly head: ReactNode;
    readonly cells: readonly NumberCell[];
  }[];
  /** Of the column of heads. */
  readonly corner: string;
}

/** The numbers behind a picture. A number that counts highlights shows them when pressed. */
export function NumberTable({ caption, columns, rows, corner }: Props): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section className="analysis-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" title={title}>
                <span>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head, cells }) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index]?.id ?? index}>
                  {cell.query === undefined ? (
                    cell.text
                  ) : (
                    <button type="button" aria-label={cell.name} onClick={() => show(cell.query!)}>
                      {cell.text}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function show(query: string): void {
  const desk = useDesk.getState();
  desk.search(query);
  desk.runSearch({ toFirstResult: true });
}
