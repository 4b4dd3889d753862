import type { Paint } from "../../../../../src/renderer/reader/paint-rules.ts";
import { Reader } from "../../../../../src/renderer/reader/reader.ts";
import type { Contender, Mark } from "./contender.ts";
import "../../../../../src/renderer/reader/reader.css";

const paints: readonly Paint[] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"].flatMap((colour) =>
  (["solid", "dashed"] as const).map((pattern) => ({ colour, pattern })),
);

/** The program's own reader, without the cards beside it. */
export const ours: Contender = (root, scroller, { text, lines, marks }) => {
  root.classList.add("article-text");
  const reader = new Reader(root, scroller, text, lines);
  const painted = (mark: Mark, at: number) => ({ ...mark, paint: paints[at % paints.length]! });
  reader.painter.setMarks(marks.map(painted));
  return {
    add: (mark) => reader.painter.changeMarks(new Set([mark.id]), [painted(mark, marks.length)]),
    remove: ({ id }) => reader.painter.changeMarks(new Set([id]), []),
    dispose: () => reader.dispose(),
    painted: null,
  };
};
