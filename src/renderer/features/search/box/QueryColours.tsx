import { type ReactElement, type Ref, useMemo } from "react";
import type { Problem } from "../../../../core/query/query.ts";
import { highlightsOf, type PieceKind } from "../../../../core/query/typing/colours.ts";
import { classNames } from "../../../ui/class-names.ts";
import { colourRuns } from "./colour-runs.ts";

interface Props {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly ref: Ref<HTMLSpanElement>;
}

/** No weight and no slant: every letter must stand where the field itself has it. */
const looks: Record<PieceKind, string> = {
  word: "text-ink",
  phrase: "text-[var(--query-phrase)]",
  near: "text-[var(--query-special)]",
  substring: "text-[var(--query-special)]",
  pattern: "text-[var(--query-special)]",
  filter: "text-[var(--query-filter)]",
  value: "text-ink",
  operator: "text-ink-3",
  bracket: "text-ink-3",
  mistake: "text-ink",
};

/** The typed query in its colours, behind the field whose own letters are transparent. */
export function QueryColours({ text, problems, ref }: Props): ReactElement {
  const runs = useMemo(() => colourRuns(text, highlightsOf(text), problems), [text, problems]);
  return (
    <span aria-hidden="true" className="query-colours">
      <span ref={ref} className="query-colours-text">
        {runs.map(({ start, text: piece, kind, isMistaken }) => (
          <span
            key={start}
            className={classNames(kind === null ? "text-ink" : looks[kind], isMistaken && "query-mistake")}
          >
            {piece}
          </span>
        ))}
      </span>
    </span>
  );
}
