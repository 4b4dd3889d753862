import type { Asked, Query, TagTerm, TextTerm } from "./query.ts";
import { asksForTags } from "./tag-terms.ts";

/**
 * What a query asks for, in plain words, so that an analyst sees how it was understood:
 * `highlights tagged “Leavitt/authority”, with a word that begins with “hostage”, without “war”`.
 */
export function explain(query: Query): string {
  if (query.kind === "nothing") return "nothing: no word, phrase or tag was asked for";
  const subject = asksForTags(query) ? "highlights" : "highlights and article text";
  return `${subject} ${conditionOf(query)}`;
}

/** A condition that stands by itself, after the subject or inside brackets. */
function conditionOf(asked: Asked): string {
  if (asked.kind === "and") return listOf(asked.parts);
  if (asked.kind === "or") return choiceOf(asked.parts);
  return partOf(asked);
}

/** Things that must all hold: what is tagged, what is in the text, the rest, and last what is left out. */
function listOf(parts: readonly Asked[]): string {
  const tags = parts.filter((part) => part.kind === "tag");
  const texts = parts.filter((part) => part.kind === "text");
  const choices = parts.filter((part) => part.kind === "or");
  const exclusions = parts.filter((part) => part.kind === "not");
  const conditions = [
    ...(tags.length > 0 ? [`tagged ${enumerated(tags.map(tagName), "and")}`] : []),
    ...(texts.length > 0 ? [`with ${enumerated(texts.map(textName), "and")}`] : []),
    ...[...choices, ...exclusions].map(partOf),
  ];
  return conditions
    .map((condition, index) => (index > 0 && condition.startsWith("(") ? `and ${condition}` : condition))
    .join(", ");
}

/** Things of which one must hold; those of one sort are told together. */
function choiceOf(parts: readonly Asked[]): string {
  const tags = parts.filter((part) => part.kind === "tag");
  const texts = parts.filter((part) => part.kind === "text");
  const others = parts.filter((part) => part.kind !== "tag" && part.kind !== "text");
  const choices = [
    ...(tags.length > 0 ? [`tagged ${enumerated(tags.map(tagName), "or")}`] : []),
    ...(texts.length > 0 ? [`with ${enumerated(texts.map(textName), "or")}`] : []),
    ...others.map(partOf),
  ];
  return choices.length === 1 ? choices.join("") : `either ${choices.join(" or ")}`;
}

/** A condition among others, in brackets where it could be misread without them. */
function partOf(asked: Asked): string {
  switch (asked.kind) {
    case "tag":
      return `tagged ${tagName(asked)}`;
    case "text":
      return `with ${textName(asked)}`;
    case "and":
      return `(${listOf(asked.parts)})`;
    case "or": {
      const choice = choiceOf(asked.parts);
      return choice.startsWith("either ") ? `(${choice})` : choice;
    }
    case "not":
      return exclusionOf(asked.part);
  }
}

function exclusionOf(part: Asked): string {
  if (part.kind === "tag") return `not tagged ${tagName(part)}`;
  if (part.kind === "text") return `without ${textName(part)}`;
  return `but not (${conditionOf(part)})`;
}

function tagName({ path, withChildren }: TagTerm): string {
  if (path.length === 0) return "with anything";
  const name = `“${shown(path.join("/"))}”`;
  return withChildren ? `${name} (or a tag below it)` : name;
}

function textName({ words, prefix, source }: TextTerm): string {
  const quoted = `“${shown(source)}”`;
  if (!prefix) return quoted;
  return words.length === 1 ? `a word that begins with ${quoted}` : `a passage that begins with ${quoted}`;
}

/** One line whatever was typed: no control characters, no marks that turn the writing direction. */
function shown(typed: string): string {
  return typed.replace(/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+/gu, " ").trim();
}

function enumerated(names: readonly string[], word: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}
