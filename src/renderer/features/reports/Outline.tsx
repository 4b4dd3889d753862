import type { ReactElement } from "react";
import type { OutlineEntry } from "../../../core/report/composed/outline.ts";
import { enReports as en } from "../../wording/en-reports.ts";

interface Props {
  readonly entries: readonly OutlineEntry[];
  readonly onGo: (block: number) => void;
}

/** The headings of a report; pressing one goes there. */
export function Outline({ entries, onGo }: Props): ReactElement {
  return (
    <nav aria-label={en.outline} className="report-outline">
      {entries.length === 0 ? (
        <p>{en.noHeadings}</p>
      ) : (
        <ul>
          {entries.map(({ block, level, text }) => (
            <li key={block} data-level={level}>
              <button type="button" title={text} onClick={() => onGo(block)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
