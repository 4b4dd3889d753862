import type { LineRole } from "../../core/text/line.ts";
import type { PageStart } from "../../core/text/pages.ts";
import type { Range } from "../../core/text/range.ts";

/** A line whose role the file itself states: a heading, a list item, a caption. */
export interface LineHint extends Range {
  readonly role: LineRole;
}

/** What a file says about its article, beside the text. All of it is a proposal until confirmed. */
export interface StatedFacts {
  readonly title?: string;
  readonly author?: string;
  /** The day, `yyyy-mm-dd`, in the time zone in which the file states it. */
  readonly date?: string;
  /** The outlet. */
  readonly source?: string;
  /** http or https only. */
  readonly url?: string;
  /** As the file writes it: a language tag such as `en-GB`. */
  readonly language?: string;
}

/** How bytes were turned into characters. */
export interface UsedEncoding {
  /** As in {@link encodingNames}, in small letters. */
  readonly name: string;
  /** False when a mark, the bytes themselves or the caller left no other choice. */
  readonly isGuess: boolean;
}

/** What a reader understood of one article. Ranges are UTF-16 code units of `text`, half-open. */
export interface ReadArticle {
  /** Ready to be stored: `normaliseText` has nothing left to do. */
  readonly text: string;
  /** On which page each stretch of the text stands, in text order. Only for formats with pages. */
  readonly pages?: readonly PageStart[];
  /** In text order, without overlap; each range is a printed line without white space around it. */
  readonly lineHints: readonly LineHint[];
  readonly facts: StatedFacts;
  /** Only for formats whose bytes can be understood in more than one way. */
  readonly encoding?: UsedEncoding;
  /** Whole sentences about what is not in the text as it was in the file. */
  readonly notes: readonly string[];
}

/**
 * Why a file gives no article.
 *
 * `empty`         no visible character
 * `not-text`      data, or another kind of file under a text file's name
 * `wrong-kind`    its name promises one kind of file, its bytes are another
 * `unknown-kind`  its name promises none that can be read
 * `encrypted`     protected with a password
 * `scanned`       pages of pictures without text
 * `no-article`    a web page without running text
 * `damaged`       cut off or not built as its format demands
 * `unsafe`        built to do harm: names that leave the folder, a DOCTYPE, sizes that lie
 * `too-large`     beyond a limit
 */
export type WhyNot =
  | "empty"
  | "not-text"
  | "wrong-kind"
  | "unknown-kind"
  | "encrypted"
  | "scanned"
  | "no-article"
  | "damaged"
  | "unsafe"
  | "too-large";

export interface Refusal {
  readonly ok: false;
  readonly why: WhyNot;
  /** A clause to stand in brackets or behind a colon: "it is protected with a password". */
  readonly reason: string;
}

/** An article, or why there is none. */
export type Reading = ({ readonly ok: true } & ReadArticle) | Refusal;

export function refusal(why: WhyNot, reason: string): Refusal {
  return { ok: false, why, reason };
}

/** The facts without those that are blank, each on one line with white space folded. */
export function statedFacts(
  found: { readonly [K in keyof StatedFacts]?: string | null | undefined },
): StatedFacts {
  const facts: { -readonly [K in keyof StatedFacts]?: string } = {};
  for (const key of ["title", "author", "date", "source", "url", "language"] as const) {
    const value = found[key]?.toWellFormed().replaceAll("\0", "").replace(/\s+/gu, " ").trim();
    if (value) facts[key] = value;
  }
  return facts;
}
