import { findQuote } from "../../../core/anchor/selector.ts";
import { normaliseText } from "../../../core/text/normalise.ts";
import type { Range } from "../../../core/text/range.ts";

/** A span as another program counted it, and the words it says stand there, if any. */
export interface ForeignSpan extends Range {
  readonly words: string | null;
}

/**
 * How a span was understood. `agrees`: the words stand there, or none were given; `moved`: they were
 * sought; `disagrees`: other words stand there, and its own stand nowhere.
 */
export interface Understood {
  readonly range: Range;
  readonly how: "agrees" | "moved" | "disagrees";
}

/** From a counted position, the index, to one in the normalised text; null means that they are the same. */
type Counting = Uint32Array | null;

/**
 * A text that another program counted positions in. Programs differ in whether they count code
 * points or UTF-16 units, a line break of two characters once or twice, and a byte order mark; the
 * words they give beside their positions tell which it was.
 */
export class ForeignText {
  /** Ready to be stored. */
  readonly text: string;
  readonly #countings: readonly Counting[];

  /** `decoded` may hold a byte order mark and any line breaks. */
  constructor(decoded: string) {
    this.text = normaliseText(decoded).text;
    const bare = decoded.replace(/^\ufeff/u, "");
    const isBroken = bare.includes("\r\n");
    const hasPairs = /[\ud800-\udbff]/.test(bare);
    // What the standards say comes first: code points of the text as it is.
    this.#countings = [
      hasPairs || isBroken ? counting(bare, true, true) : null,
      ...(isBroken ? [hasPairs ? counting(bare, true, false) : null] : []),
      ...(hasPairs ? [isBroken ? counting(bare, false, true) : null] : []),
      ...(isBroken && hasPairs ? [null] : []),
      ...(decoded === bare ? [] : [counting(decoded, true, true)]),
    ];
  }

  /** One answer for each span, in their order; null for one that lies nowhere in the text. */
  understand(spans: readonly ForeignSpan[]): (Understood | null)[] {
    const scores = this.#countings.map((way) =>
      spans.reduce((score, span) => score + agreement(this.text, this.#range(way, span), span.words), 0),
    );
    const most = Math.max(0, ...scores);
    const usual = this.#countings[Math.max(0, scores.indexOf(most))]!;
    // Where no words stand anywhere they are names, and say nothing about places.
    const areQuotes = most > 0;
    return spans.map((span) => this.#one(span, usual, areQuotes));
  }

  #one(span: ForeignSpan, usual: Counting, areQuotes: boolean): Understood | null {
    const range = this.#range(usual, span);
    if (range !== null && (span.words === null || agreement(this.text, range, span.words) > 0)) {
      return { range, how: "agrees" };
    }
    for (const way of this.#countings) {
      const other = this.#range(way, span);
      if (other !== null && agreement(this.text, other, span.words) > 1)
        return { range: other, how: "agrees" };
    }
    const sought = span.words === null ? null : this.#sought(span.words, range?.start ?? span.start);
    if (sought !== null) return { range: sought, how: "moved" };
    if (range === null) return null;
    return { range, how: areQuotes && span.words !== null ? "disagrees" : "agrees" };
  }

  /** The words, if they are long enough to mean one place, where they stand nearest. */
  #sought(words: string, near: number): Range | null {
    const whole = normaliseText(words).text;
    if (isClipped(whole) || whole.trim().length < 3) return null;
    const places = findQuote(this.text, whole);
    const nearest = (best: Range | null, place: Range) =>
      best === null || Math.abs(place.start - near) < Math.abs(best.start - near) ? place : best;
    return places.reduce(nearest, null);
  }

  #range(way: Counting, { start, end }: Range): Range | null {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) return null;
    const range = way === null ? { start, end } : { start: way[start] ?? -1, end: way[end] ?? -1 };
    return range.start >= 0 && range.start < range.end && range.end <= this.text.length ? range : null;
  }
}

/** Where each counted position of a raw text stands in the normalised one. */
function counting(raw: string, inPoints: boolean, breaksAreTwo: boolean): Uint32Array {
  const places = new Uint32Array(raw.length + 1);
  let counted = 0;
  let unit = raw.charCodeAt(0) === 0xfeff ? -1 : 0;
  for (let at = 0; at < raw.length; ) {
    const isBreak = raw.charCodeAt(at) === 0x0d && raw.charCodeAt(at + 1) === 0x0a;
    const length = !isBreak && raw.codePointAt(at)! > 0xffff ? 2 : 1;
    places[counted++] = Math.max(0, unit);
    if (isBreak && breaksAreTwo) places[counted++] = unit;
    if (length === 2 && !inPoints) places[counted++] = unit + 1;
    at += isBreak ? 2 : length;
    unit += length;
  }
  places[counted] = unit;
  return places.subarray(0, counted + 1);
}

function isClipped(words: string): boolean {
  return /(?:…|\.\.\.)$/u.test(words.trim());
}

/** 2 when these words stand there, 1 when they begin there (programs clip them), else 0. */
function agreement(text: string, range: Range | null, words: string | null): 0 | 1 | 2 {
  if (range === null || words === null) return 0;
  const there = text.slice(range.start, range.end);
  if (there === words) return 2;
  const [a, b] = [folded(there), folded(words)];
  if (a === b) return 2;
  const begun = b.replace(/\s*(?:…|\.\.\.)$/u, "");
  return begun.length >= 3 && (begun.length < b.length || begun.length >= 20) && a.startsWith(begun) ? 1 : 0;
}

function folded(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
