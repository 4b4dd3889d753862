import { type Random, randomFrom } from "../../data/random.ts";
import { vocabulary } from "../../data/texts.ts";

/** Words as analysts look for them: neither the commonest nor those that stand nowhere. */
function word(random: Random): string {
  return vocabulary.words[60 + Math.floor(3000 * random.unit() ** 2)]!;
}

const tag = (random: Random) => vocabulary.words[201 + random.below(200)]!;
const source = (random: Random) => vocabulary.words[300 + random.below(60)]!;

/** A kind of search, and how to make one up. */
export interface SearchClass {
  readonly name: string;
  readonly make: (random: Random) => string;
  /** Whether the lines of the hits are counted too, which the window asks for when it has the hits. */
  readonly withLines?: true;
}

export const classes: readonly SearchClass[] = [
  { name: "word", make: word },
  {
    name: "phrase",
    make: (random) => `"${vocabulary.words[random.below(12)]} ${vocabulary.words[random.below(60)]}"`,
  },
  { name: "prefix", make: (random) => `${word(random).slice(0, 4)}*` },
  { name: "substring", make: (random) => `~${word(random)}${word(random).slice(0, 2)}` },
  { name: "pattern", make: (random) => `in:quote /${word(random)} ${word(random).slice(0, 3)}\\w+/` },
  {
    name: "tag + text + source",
    make: (random) => `tag:${tag(random)} ${word(random)} source:${source(random)}`,
  },
  { name: "tag with children", make: (random) => `tag:${tag(random)}/* ${word(random)}` },
  {
    name: "date + text",
    make: (random) => `date:20${16 + random.below(10)}-0${1 + random.below(9)} ${word(random)}`,
  },
  {
    name: "counts and facets",
    make: (random) => `in:quote ${vocabulary.words[random.below(30)]}`,
    withLines: true,
  },
  { name: "everything but a word", make: (random) => `in:quote -${word(random)}` },
];

/** So many searches of a class, the same in every run; all different, for what was asked last is remembered. */
export function searchesOf({ make, name }: SearchClass, count: number): string[] {
  const random = randomFrom(name.length * 977);
  const searches = new Set<string>();
  while (searches.size < count) searches.add(make(random));
  return [...searches];
}
