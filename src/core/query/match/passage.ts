import type { Range } from "../../text/range.ts";
import { type Program, readPattern } from "../pattern/program.ts";
import { placesOfPattern } from "../pattern/run.ts";
import { type Stretches, stretchesOfPattern } from "../pattern/stretches.ts";
import type { Findable, PatternTerm, TextTerm } from "../query.ts";
import { type FoldedText, foldText, holdsFolded } from "../words/folded-text.ts";
import { placesOfWords, type Token, tokensOf } from "../words/tokens.ts";
import { nearbyIn } from "./near.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { Work } from "./work.ts";

/** Words of a phrase that is not long: each may be compared again at every word of the text. */
const shortPhrase = 12;

/**
 * A stretch of text that a search looks into: a quotation, a note, lines of an article. Nothing is
 * found across the end of one. It is taken apart once for all the terms of a search.
 */
export class Passage {
  readonly #text: string;
  readonly #start: number;
  readonly #work: Work;
  #tokens: readonly Token[] | null = null;
  #folded: FoldedText | null = null;

  /** `start` is where the stretch begins in the stored text. */
  constructor(text: string, start: number, work: Work) {
    this.#text = text;
    this.#start = start;
    this.#work = work;
  }

  holds(term: Findable): boolean {
    if (term.kind === "substring") {
      this.#work.spend(this.#text.length);
      return holdsFolded(this.#text, term.folded);
    }
    if (term.kind === "pattern" && !this.#mayHold(stretchesWanted(term))) return false;
    return this.#places(term).length > 0;
  }

  /** Where a term stands in the stored text, in UTF-16 code units, in reading order. */
  placesOf(term: Findable): Range[] {
    return this.#places(term).map(({ start, end }) => ({
      start: start + this.#start,
      end: end + this.#start,
    }));
  }

  #places(term: Findable): Range[] {
    switch (term.kind) {
      case "text":
        return this.#placesOfText(term);
      case "near":
        return nearbyIn(this.#words(), term);
      case "pattern":
        return placesOfPattern(this.#text, programOf(term), this.#work);
      case "substring":
        return substringsOf(this.#fold(), term.folded);
    }
  }

  /** Whether the letters that a pattern cannot do without are there: most texts are settled by them. */
  #mayHold(stretches: Stretches | null): boolean {
    if (stretches === null) return true;
    if (stretches.kind !== "stretch") {
      return stretches.kind === "and"
        ? stretches.parts.every((part) => this.#mayHold(part))
        : stretches.parts.some((part) => this.#mayHold(part));
    }
    // Looked through many times faster than a pattern is tried.
    this.#work.spend(this.#text.length / 8);
    return holdsFolded(this.#text, stretches.text);
  }

  /** Short phrases are sought in the text itself, which is much faster than taking it apart. */
  #placesOfText(term: TextTerm): Range[] {
    if (this.#tokens !== null || term.variants !== undefined || term.words.length > shortPhrase) {
      return occurrencesOf(this.#words(), term);
    }
    this.#work.spend(this.#text.length);
    return placesOfWords(this.#text, term.words, term.prefix);
  }

  #words(): readonly Token[] {
    this.#work.spend(this.#text.length);
    this.#tokens ??= tokensOf(this.#text);
    return this.#tokens;
  }

  #fold(): FoldedText {
    this.#work.spend(this.#text.length);
    this.#folded ??= foldText(this.#text);
    return this.#folded;
  }
}

/** Those that do not overlap, as a reader counts them. */
function substringsOf(folded: FoldedText, wanted: string): Range[] {
  const found: Range[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    found.push(folded.rangeOf(at, at + wanted.length));
  }
  return found;
}

const programs = new WeakMap<PatternTerm, Program>();

function programOf(term: PatternTerm): Program {
  const known = programs.get(term);
  if (known !== undefined) return known;
  const read = readPattern(term.pattern, term.ignoresCase);
  if (!read.ok) throw new RangeError(`the pattern ${term.pattern} should not have been taken: ${read.why}`);
  programs.set(term, read.program);
  return read.program;
}

const stretches = new WeakMap<PatternTerm, Stretches | null>();

function stretchesWanted(term: PatternTerm): Stretches | null {
  const known = stretches.get(term);
  if (known !== undefined) return known;
  const wanted = stretchesOfPattern(term);
  stretches.set(term, wanted);
  return wanted;
}
