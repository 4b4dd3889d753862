import type { Paint } from "../../../../../src/renderer/reader/paint-rules.ts";
import { Reader } from "../../../../../src/renderer/reader/reader.ts";
import { type Contender, type Mark, registeredRanges } from "./contender.ts";
import "../../../../../src/renderer/reader/reader.css";

const paints: readonly Paint[] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"].flatMap((colour) =>
  (["solid", "dashed"] as const).map((pattern) => ({ colour, pattern })),
);

/** The program's own reader, without the cards beside it. */
export const ours: Contender = (root, scroller, { text, lines, marks }) => {
  root.classList.add("article-text");
  const reader = new Reader(root, scroller, text, lines);
  const painted = (mark: Mark, at: number) => ({ ...mark, paint: paints[at % paints.length]! });
  let shown = marks.map(painted);
  reader.painter.setMarks(shown);
  const show = (next: typeof shown) => {
    shown = next;
    reader.painter.setMarks(shown);
  };
  return {
    add: (mark) => show([...shown, painted(mark, shown.length)]),
    remove: (mark) => show(shown.filter(({ id }) => id !== mark.id)),
    dispose: () => reader.dispose(),
    painted: registeredRanges,
  };
};
