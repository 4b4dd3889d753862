import type { Problem } from "../../../../core/query/query.ts";
import type { Piece, PieceKind } from "../../../../core/query/typing/colours.ts";

/** A run of the typed text that looks the same from end to end. */
export interface Run {
  readonly text: string;
  /** Where it starts, in UTF-16 code units. */
  readonly start: number;
  readonly kind: PieceKind | null;
  readonly isMistaken: boolean;
}

/** The typed text cut where its look changes; put together again, the runs are the text. */
export function colourRuns(
  text: string,
  pieces: readonly Piece[],
  problems: readonly Pick<Problem, "start" | "end">[],
): readonly Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...pieces, ...problems]) cuts.add(start).add(end);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  let at = 0;
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    // Pieces come in order, so that the one over this run is never before the last one's.
    while (at < pieces.length && pieces[at]!.end <= start) at += 1;
    const piece = pieces[at];
    return {
      text: text.slice(start, end),
      start,
      kind: piece !== undefined && piece.start <= start ? piece.kind : null,
      isMistaken: problems.some((problem) => problem.start <= start && end <= problem.end),
    };
  });
}
