import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import type { HighlightEntry } from "../../../../src/library/db/index/rows.ts";

/** What is asked of an index of quotations: words that all must stand there, in this order and side by side if a phrase. */
export interface Wanted {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
  /** The last word is only the beginning of one. */
  readonly isPrefix: boolean;
  /** Facets that a quotation must carry. */
  readonly facets: readonly string[];
}

/** An index in memory, with the quotations' texts and facets beside it to settle what it cannot decide. */
export interface Peer {
  readonly name: string;
  readonly find: (wanted: Wanted) => number[];
}

/** MiniSearch over quotation and note. It knows no phrases: what holds all words is looked at. */
export function miniSearch(entries: readonly HighlightEntry[], rest: Rest): Peer {
  const index = new MiniSearch<HighlightEntry>({
    ...{ fields: ["quote", "note"], idField: "number", searchOptions: { combineWith: "AND" } },
  });
  index.addAll(entries);
  const find = (wanted: Wanted) =>
    index
      .search(wanted.words.join(" "), {
        prefix: (_term, at, terms) => wanted.isPrefix && at === terms.length - 1,
        filter: ({ id }) => rest.holds(id as number, wanted),
      })
      .map(({ id }) => id as number);
  return { name: "MiniSearch", find };
}

/** FlexSearch over quotation and note; whole words, or beginnings of words where those are asked for. */
export function flexSearch(
  entries: readonly HighlightEntry[],
  rest: Rest,
  tokenize: "strict" | "forward",
): Peer {
  // Its own encoder makes one of double letters, and finds other words too.
  const encode = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const index = new Index({ tokenize, encode });
  for (const { number, quote, note } of entries) index.add(number, `${quote} ${note}`);
  const find = (wanted: Wanted) =>
    (index.search(wanted.words.join(" "), { limit: entries.length }) as number[]).filter((id) =>
      rest.holds(id, wanted),
    );
  return { name: "FlexSearch", find };
}

/** What the peers' indexes leave to be looked at: phrases and facets. */
export class Rest {
  readonly #texts = new Map<number, string>();
  readonly #facets = new Map<number, ReadonlySet<string>>();

  constructor(entries: readonly HighlightEntry[]) {
    for (const { number, quote, note, facet } of entries) {
      this.#texts.set(number, `${wordsOnly(quote)}|${wordsOnly(note)}`);
      this.#facets.set(number, new Set(facet.split(" ")));
    }
  }

  holds(number: number, { words, isPhrase, facets }: Wanted): boolean {
    const own = this.#facets.get(number)!;
    if (!facets.every((facet) => own.has(facet))) return false;
    return !isPhrase || this.#texts.get(number)!.includes(` ${words.join(" ")} `);
  }
}

/** Words in small letters with one space around each; made-up texts are all ASCII. */
function wordsOnly(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.join(" ") ?? ""
  } `;
}
