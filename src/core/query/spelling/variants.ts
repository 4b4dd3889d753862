import type { Asked, TextTerm } from "../query.ts";
import {
  alwaysIse,
  alwaysIze,
  doublingStems,
  enceStems,
  ogueStems,
  ourStems,
  pairs,
  reStems,
  singleStems,
} from "./families.ts";

/** Most spellings of one phrase: each is a phrase of its own for the index. */
const mostSpellings = 16;

/** The same query with every word, phrase and prefix in its other spellings too. */
export function withSpellings<A extends Asked>(asked: A): A;
export function withSpellings(asked: Asked): Asked {
  switch (asked.kind) {
    case "and":
    case "or":
      return { ...asked, parts: asked.parts.map((part) => withSpellings(part)) };
    case "not":
      return { ...asked, part: withSpellings(asked.part) };
    case "within":
      return { ...asked, part: asked.part === null ? null : withSpellings(asked.part) };
    case "near":
      return { ...asked, terms: asked.terms.map(spelledOut) };
    case "text":
      return spelledOut(asked);
    default:
      return asked;
  }
}

function spelledOut(term: TextTerm): TextTerm {
  const variants = spellingsOf(term.words);
  return variants.length === 0 ? term : { ...term, variants };
}

/**
 * Other ways to write the same words, British or American: `organisation` is `organization`, and
 * `cease fire`, two words to the index, is `ceasefire`.
 *
 * In   words as `tokensOf` gives them.
 * Out  none of them the words themselves, each once, at most {@link mostSpellings}. Made by rule, so
 *      some are no words at all and find nothing. The beginning of a word is varied where its ending
 *      can be told from what is there: `organis*`, not `org*`.
 */
export function spellingsOf(words: readonly string[]): string[][] {
  let made: string[][] = [[]];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const two = compounds.get(`${word} ${words[at + 1] ?? ""}`);
    const choices = two ? [[word, words[at + 1] ?? ""], [two]] : wordSpellings(word);
    made = made.flatMap((before) => choices.map((choice) => [...before, ...choice]));
    // The first stays the words as they are, so that cutting the list off never loses them.
    made = made.slice(0, mostSpellings + 1);
    at += two ? 2 : 1;
  }
  const own = words.join(" ");
  const others = new Map(made.map((spelling) => [spelling.join(" "), spelling]));
  others.delete(own);
  return [...others.values()];
}

/** A word first, then its other spellings. */
function wordSpellings(word: string): string[][] {
  const others = new Set<string>();
  for (const [stem, ending] of plurals(word)) {
    for (const other of listed.get(stem) ?? []) others.add(`${other}${ending}`);
  }
  for (const rule of rules) {
    const other = rule(word);
    if (other !== null) others.add(other);
  }
  others.delete(word);
  return [[word], ...[...others].map((other) => other.split(" "))];
}

/** A word as itself, and as a plural of the word before its s. */
function plurals(word: string): [string, string][] {
  return word.endsWith("s")
    ? [
        [word, ""],
        [word.slice(0, -1), "s"],
      ]
    : [[word, ""]];
}

const compounds = new Map<string, string>();
const listed = new Map<string, string[]>();
for (const [british = "", american = ""] of pairs) {
  for (const [one, other] of [
    [british, american],
    [american, british],
  ] as const) {
    if (one.includes(" ")) {
      compounds.set(one, other);
      compounds.set(`${one}s`, `${other}s`);
    } else listed.set(one, [...(listed.get(one) ?? []), other]);
  }
}

type Rule = (word: string) => string | null;

const verbEndings = "(e|ed|es|er|ers|ing|ings|able|ation|ations|ational|ationally)?";

const rules: readonly Rule[] = [
  ise,
  exchange(`^(.*(?:anal|paral|catal|electrol|hydrol))ys${verbEndings}$`, (stem, end) => `${stem}yz${end}`),
  exchange(`^(.*(?:anal|paral|catal|electrol|hydrol))yz${verbEndings}$`, (stem, end) => `${stem}ys${end}`),
  ...both(ourStems, "our", "or", ".*", "(?:dis|mis|un|bi|multi|tri)?"),
  ...both(reStems, "re", "er", "s?"),
  exchange(`^(${reStems.join("|")})r(ed|ing)$`, (stem, end) => `${stem}er${end}`),
  exchange(`^(${reStems.join("|")})er(ed|ing)$`, (stem, end) => `${stem}r${end}`),
  ...both(ogueStems, "ogue", "og", "s?"),
  exchange(`^(${ogueStems.join("|")})ogu(ed|er|ers|ing)$`, (stem, end) => `${stem}og${end}`),
  exchange(`^(${ogueStems.join("|")})og(ed|er|ers|ing)$`, (stem, end) => `${stem}ogu${end}`),
  ...both(enceStems, "ence", "ense", "(?:s|d|less)?"),
  exchange("^(mal)?practise(s|d|r|rs)?$", (stem, end) => `${stem}practice${end}`),
  exchange("^(mal)?practice(s|d|r|rs)?$", (stem, end) => `${stem}practise${end}`),
  exchange("^()practising$", () => "practicing"),
  exchange("^()practicing$", () => "practising"),
  exchange(`^(${doublingStems.join("|")})l(ed|er|ers|ing|ings|or|ors|ation|ist|ists|ous|ously)$`, joinedUp),
  exchange(
    `^(${doublingStems.join("|")})(ed|er|ers|ing|ings|or|ors|ation|ist|ists|ous|ously)$`,
    (stem, end) => `${stem}l${end}`,
  ),
  exchange(`^(${singleStems.join("|")})(s|ment|ments)?$`, (stem, end) => `${stem}l${end}`),
  exchange(`^(${singleStems.join("|")})l(s|ment|ments)?$`, joinedUp),
];

/**
 * -ise and -ize, with every ending a verb takes, or none as in `organis*`: the rule for words that
 * are on neither list.
 */
function ise(word: string): string | null {
  const [, stem = "", letter = "", ending = ""] =
    /^(.{2,})i([sz])(e|ed|es|er|ers|ing|ings|able|ation|ations|ational|ationally)$/.exec(word) ??
    /^(.{4,})i([sz])()$/.exec(word) ??
    [];
  if (stem === "") return null;
  const british = `${stem}ise`;
  if (isOneOf(british, alwaysIse) || isOneOf(`${stem}ize`, alwaysIze)) return null;
  return `${stem}i${letter === "s" ? "z" : "s"}${ending}`;
}

/** `downsize` is `size` with something before it; `organise` is no `anise`. */
function isOneOf(word: string, list: readonly string[]): boolean {
  const bare = word.replace(/^(?:re|un|dis|mis|over|pre|under|out|super|cross|counter|down|sun|high)/, "");
  return list.includes(word) || list.includes(bare);
}

/** Both directions of a change of ending, for these stems and for what may come before and after. */
function both(
  stems: readonly string[],
  british: string,
  american: string,
  after: string,
  before = "",
): Rule[] {
  const directions = [
    [british, american],
    [american, british],
  ] as const;
  return directions.map(([from, to]) =>
    exchange(`^(${before}(?:${stems.join("|")}))${from}(${after})$`, (stem, end) => `${stem}${to}${end}`),
  );
}

function exchange(pattern: string, make: (stem: string, ending: string) => string): Rule {
  const expression = new RegExp(pattern, "s");
  return (word) => {
    const found = expression.exec(word);
    return found === null ? null : make(found[1] ?? "", found[2] ?? "");
  };
}

function joinedUp(stem: string, ending: string): string {
  return `${stem}${ending}`;
}
