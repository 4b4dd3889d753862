import type { LineRole } from "../text/line.ts";
import { answersOf, wantsWords } from "./answers.ts";
import {
  type Asked,
  type DateFilter,
  type Filter,
  type Findable,
  type ImportanceFilter,
  isFindable,
  mostImportant,
  type NamedFilter,
  type Place,
  type Query,
  type TagTerm,
  type TextTerm,
} from "./query.ts";

/**
 * What a query asks for, in plain words, so that an analyst sees how it was understood and what can
 * answer: `highlights tagged “Leavitt/authority”, with a word that begins with “hostage”, without “war”`.
 */
export function explain(query: Query): string {
  if (query.kind === "nothing") return "nothing: no word, phrase or filter was asked for";
  return `${subjectOf(query)} ${conditionOf(query)}`;
}

/** Articles answer with the places where words stand, and as a whole when no words are wanted. */
function subjectOf(query: Query): string {
  const { highlights, articles } = answersOf(query);
  const texts = wantsWords(query) ? "article text" : "articles";
  if (!highlights) return texts;
  return articles ? `highlights and ${texts}` : "highlights";
}

/** A condition that stands by itself, after the subject or inside brackets. */
function conditionOf(asked: Asked): string {
  if (asked.kind === "and") return listOf(asked.parts);
  if (asked.kind === "or") return choiceOf(asked.parts);
  if (asked.kind === "within" && asked.part !== null) {
    return `${conditionOf(asked.part)}, looking only into ${placesNamed(asked.places)}`;
  }
  return partOf(asked);
}

/** Things that must all hold: what is tagged, what is in the text, the rest, and last what is left out. */
function listOf(parts: readonly Asked[]): string {
  const tags = parts.filter((part) => part.kind === "tag");
  const texts = parts.filter(isFindable);
  const exclusions = parts.filter((part) => part.kind === "not");
  const others = parts.filter(
    (part) => part.kind !== "tag" && part.kind !== "not" && part.kind !== "or" && !isFindable(part),
  );
  const choices = parts.filter((part) => part.kind === "or");
  const conditions = [
    ...(tags.length > 0 ? [`tagged ${enumerated(tags.map(tagName), "and")}`] : []),
    ...(texts.length > 0 ? [`with ${enumerated(texts.map(textName), "and")}`] : []),
    ...[...others, ...choices, ...exclusions].map(partOf),
  ];
  return conditions
    .map((condition, index) => (index > 0 && condition.startsWith("(") ? `and ${condition}` : condition))
    .join(", ");
}

/** Things of which one must hold; those of one sort are told together. */
function choiceOf(parts: readonly Asked[]): string {
  const tags = parts.filter((part) => part.kind === "tag");
  const texts = parts.filter(isFindable);
  const others = parts.filter((part) => part.kind !== "tag" && !isFindable(part));
  const choices = [
    ...(tags.length > 0 ? [`tagged ${enumerated(tags.map(tagName), "or")}`] : []),
    ...(texts.length > 0 ? [`with ${enumerated(texts.map(textName), "or")}`] : []),
    ...others.map(partOf),
  ];
  return choices.length === 1 ? choices.join("") : `either ${choices.join(" or ")}`;
}

/** A condition among others, in brackets where it could be misread without them. */
function partOf(asked: Asked): string {
  if (isFindable(asked)) return `with ${textName(asked)}`;
  switch (asked.kind) {
    case "and":
      return `(${listOf(asked.parts)})`;
    case "or": {
      const choice = choiceOf(asked.parts);
      return choice.startsWith("either ") ? `(${choice})` : choice;
    }
    case "not":
      return exclusionOf(asked.part);
    case "within":
      return asked.part === null ? `that have ${placesHad(asked.places)}` : `(${conditionOf(asked)})`;
    default:
      return filterName(asked);
  }
}

function exclusionOf(part: Asked): string {
  if (isFindable(part)) return `without ${textName(part)}`;
  if (part.kind === "has-note") return "without a note";
  if (part.kind === "has-claim") return "without a claim";
  if (part.kind === "has-importance") return "not marked as important";
  if (part.kind === "annotated") return filterName({ ...part, isAnnotated: !part.isAnnotated });
  if (part.kind === "importance" && part.most > 0) return `not ${filterName(part)}`;
  if (part.kind === "role") return `not ${filterName(part)}`;
  if (part.kind === "tag" || part.kind === "named" || part.kind === "date") return `not ${filterName(part)}`;
  return `but not (${conditionOf(part)})`;
}

function filterName(filter: Filter): string {
  switch (filter.kind) {
    case "tag":
      return `tagged ${tagName(filter)}`;
    case "has-note":
      return "with a note";
    case "has-claim":
      return "linked to a claim";
    case "has-importance":
      return "marked as important";
    case "importance":
      return importanceName(filter);
    case "role":
      return `in ${enumerated(
        filter.roles.map((role) => roleNames[role]),
        "or",
      )}`;
    case "annotated":
      return filter.isAnnotated ? "with highlights" : "without any highlight";
    case "date":
      return `dated ${period(filter)}`;
    case "named":
      return `${namedBy[filter.filter]} “${shown(filter.value)}”`;
  }
}

const namedBy: Record<NamedFilter["filter"], string> = {
  source: "from",
  author: "written by",
  by: "made by",
  article: "in the article",
};

const roleNames: Record<LineRole, string> = {
  headline: "a headline",
  kicker: "a kicker",
  deck: "a deck",
  crosshead: "a crosshead",
  paragraph: "a paragraph",
  list: "a list",
  table: "a table",
  quote: "a block quotation",
  caption: "a caption",
  dateline: "a dateline",
  metadata: "a line of facts about the article",
  "editor-note": "an editor’s note",
  junk: "a junk line",
};

function importanceName({ least, most }: ImportanceFilter): string {
  if (most === 0) return "not marked as important";
  if (least === most) return `of importance ${least}`;
  if (most === mostImportant) return `of importance ${least} or more`;
  return least === 0 ? `of importance ${most} or less` : `of importance ${least} to ${most}`;
}

function period({ from, to }: DateFilter): string {
  if (from === to) return `${from}`;
  if (from === null) return `${to} or before`;
  return to === null ? `${from} or later` : `${from} to ${to}`;
}

function tagName({ path, withChildren }: TagTerm): string {
  if (path.length === 0) return "with anything";
  const name = `“${shown(path.join("/"))}”`;
  return withChildren ? `${name} (or a tag below it)` : name;
}

function textName(term: Findable): string {
  switch (term.kind) {
    case "text":
      return wordsName(term);
    case "near":
      return `${enumerated(term.terms.map(wordsName), "and")} at most ${term.distance === 1 ? "1 word" : `${term.distance} words`} apart`;
    case "substring":
      return `“${shown(term.source)}” (also inside words)`;
    case "pattern":
      return `the pattern /${shown(term.pattern)}/${term.ignoresCase ? "i" : ""}`;
  }
}

function wordsName({ words, prefix, source, variants }: TextTerm): string {
  const typed = `“${shown(source)}”`;
  const quoted = variants === undefined ? typed : `${typed} in any spelling`;
  if (!prefix) return quoted;
  return words.length === 1 ? `a word that begins with ${quoted}` : `a passage that begins with ${quoted}`;
}

const placeNames: Record<Place, readonly [string, string]> = {
  quote: ["quotations", "a quotation"],
  note: ["notes", "a note"],
  article: ["the articles’ own lines", "lines of its own"],
  junk: ["junk lines", "junk lines"],
};

function placesNamed(where: readonly Place[]): string {
  return enumerated(
    where.map((place) => placeNames[place][0]),
    "and",
  );
}

function placesHad(where: readonly Place[]): string {
  return enumerated(
    where.map((place) => placeNames[place][1]),
    "or",
  );
}

/** One line whatever was typed: no control characters, no marks that turn the writing direction. */
function shown(typed: string): string {
  return typed.replace(/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+/gu, " ").trim();
}

function enumerated(names: readonly string[], word: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}
