import { fromCodePoints } from "../../../core/anchor/code-points.ts";
import { resolve } from "../../../core/anchor/resolve.ts";
import { describeRange } from "../../../core/anchor/selector.ts";
import { indexText, type TextIndex } from "../../../core/anchor/text-index.ts";
import type { IncomingPiece } from "../../../core/exchange/incoming.ts";
import { snapToGraphemes } from "../../../core/text/graphemes.ts";
import { type Range, withoutOuterSpace } from "../../../core/text/range.ts";
import { compareVersions } from "../../../core/text/versions/follow.ts";
import type { Host } from "./match-articles.ts";

/** Where a piece of a highlight belongs in the text that is here. Ranges are never empty. */
export type Found =
  | { readonly kind: "sure"; readonly range: Range; readonly isWidened: boolean }
  | {
      readonly kind: "doubtful";
      readonly quote: string;
      /** Where it may belong; null when nothing is like it. */
      readonly proposal: (Range & { readonly similarity: number }) | null;
    }
  /** No visible character, or no words and no place to seek. */
  | { readonly kind: "invisible" | "lost" };

/**
 * Finds the places of one file's highlights in one article. A piece whose words stand at its
 * position is there; where the file brings another version of the text, the two are compared word
 * by word; where it brings none, or its words are not at its position, the words are sought.
 */
export class PlaceFinder {
  readonly #host: Host;
  #index: TextIndex | undefined;
  #follow: ReturnType<typeof compareVersions> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** One answer for each piece, in their order. */
  find(pieces: readonly IncomingPiece[]): Found[] {
    const { text, ownText } = this.#host;
    if (ownText === null) return pieces.map((piece) => this.#sought(piece, this.#stated(piece)));
    if (ownText === text) {
      return pieces.map((piece) => at(ownText, piece) ?? this.#sought(piece, asRange(piece)));
    }
    return pieces.map((piece) => this.#carried(piece, ownText));
  }

  /** The piece's position in our own unit, in a text that the file does not bring. */
  #stated(piece: IncomingPiece): Range | null {
    const range = asRange(piece);
    if (range === null || piece.unit === "utf-16") return range;
    return fromCodePoints(this.#host.text, [range])[0] ?? null;
  }

  #carried(piece: IncomingPiece, ownText: string): Found {
    const standing = at(ownText, piece);
    if (standing?.kind !== "sure") return standing ?? this.#sought(piece, null);
    this.#follow ??= compareVersions(ownText, this.#host.text);
    const { exact, prefix, suffix } = describeRange(ownText, standing.range);
    const followed = this.#follow(standing.range);
    if (followed.kind === "lost") return this.#sought({ ...piece, exact, prefix, suffix }, null);
    if (followed.kind !== "changed") return { ...standing, range: followed.range };
    return {
      kind: "doubtful",
      quote: exact,
      proposal: { ...followed.range, similarity: followed.similarity },
    };
  }

  #sought(piece: IncomingPiece, stated: Range | null): Found {
    const { text } = this.#host;
    const { exact, prefix, suffix } = piece;
    if (exact === null || exact.trim() === "") {
      if (exact !== null) return { kind: "invisible" };
      return stated === null ? { kind: "lost" } : (settled(text, stated) ?? { kind: "lost" });
    }
    this.#index ??= indexText(text);
    const found = resolve(this.#index, {
      ...{ exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined },
      ...(stated === null ? {} : { start: stated.start, end: stated.end }),
    });
    if (found.kind === "sure") return { kind: "sure", range: found.range, isWidened: false };
    if (found.kind === "lost") return { kind: "doubtful", quote: exact, proposal: null };
    return { kind: "doubtful", quote: exact, proposal: { ...found.range, similarity: found.similarity } };
  }
}

function asRange({ start, end }: IncomingPiece): Range | null {
  return start === null || end === null ? null : { start, end };
}

/** The piece where it says it stands; null when its words do not stand there. */
function at(text: string, piece: IncomingPiece): Found | null {
  const range = asRange(piece);
  if (range === null) return null;
  if (piece.exact !== null && text.slice(range.start, range.end) !== piece.exact) return null;
  return settled(text, range);
}

function settled(text: string, range: Range): Found | null {
  if (!(0 <= range.start && range.start < range.end && range.end <= text.length)) return null;
  const visible = withoutOuterSpace(text, range);
  if (visible.start >= visible.end) return { kind: "invisible" };
  const whole = snapToGraphemes(text, range);
  const isWidened = whole.start !== range.start || whole.end !== range.end;
  return { kind: "sure", range: { start: whole.start, end: whole.end }, isWidened };
}
