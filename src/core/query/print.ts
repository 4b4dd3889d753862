import { writtenDate } from "./grammar/dates.ts";
import { writtenImportance } from "./grammar/importance.ts";
import { quotationMarks } from "./grammar/quotation.ts";
import { type Asked, isFindable, type Query, type TextTerm } from "./query.ts";

/**
 * A query as it could have been typed: reading it again gives the same query. In one form, whatever
 * was typed, so that two searches that ask the same in the same order read the same.
 */
export function printQuery(query: Query): string {
  if (query.kind === "nothing") return "";
  const written = query.kind === "or" ? choice(query.parts) : conjunction(query);
  return isSpelledOut(query) ? `spelling:any ${written}` : written;
}

function choice(parts: readonly Asked[]): string {
  return parts.map(conjunction).join(" OR ");
}

/** Without brackets of its own: only to be written between brackets or between ORs. */
function conjunction(asked: Asked): string {
  if (asked.kind === "and") return asked.parts.map(inBrackets).join(" ");
  if (asked.kind !== "within") return inBrackets(asked);
  const where = `in:${asked.places.join("|")}`;
  if (asked.part === null) return where;
  return `${where} ${asked.part.kind === "and" ? conjunction(asked.part) : inBrackets(asked.part)}`;
}

/** In brackets where it would be read otherwise beside something else. */
function inBrackets(asked: Asked): string {
  switch (asked.kind) {
    case "and":
    case "within":
      return `(${conjunction(asked)})`;
    case "or":
      return `(${choice(asked.parts)})`;
    case "not":
      return `-${inBrackets(asked.part)}`;
    case "text":
      return text(asked);
    case "near":
      return `near(${asked.terms.map(text).join(" ")}, ${asked.distance})`;
    case "substring":
      return `~${isPlain(asked.source) ? asked.source : quoted(asked.source)}`;
    case "pattern":
      return `/${asked.pattern}/${asked.ignoresCase ? "i" : ""}`;
    case "tag": {
      if (asked.path.length === 0) return "tag:*";
      return `tag:${quotedIfNeeded(asked.path.join("/"))}${asked.withChildren ? "/*" : ""}`;
    }
    case "named":
      return `${asked.filter}:${quotedIfNeeded(asked.value)}`;
    case "date":
      return `date${writtenDate(asked)}`;
    case "has-note":
      return "has:note";
    case "has-claim":
      return "has:claim";
    case "has-importance":
      return "has:importance";
    case "importance":
      return `importance${writtenImportance(asked)}`;
    case "role":
      return `role:${asked.roles.join("|")}`;
    case "annotated":
      return `annotated:${asked.isAnnotated ? "yes" : "no"}`;
  }
}

function text({ source, prefix }: TextTerm): string {
  const isBare = isPlain(source) && !["AND", "OR", "NOT"].includes(source);
  return `${isBare ? source : quoted(source)}${prefix ? "*" : ""}`;
}

/** Letters and digits, which mean nothing but themselves anywhere. */
function isPlain(typed: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(typed);
}

/** A name as it is written after a filter's colon. */
export function quotedIfNeeded(value: string): string {
  return /^[\p{L}\p{N}]+(?:[/_.'’&-][\p{L}\p{N}]+)*$/u.test(value) ? value : quoted(value);
}

/** In marks of the kind that it does not hold; a name that holds both kinds, piece by piece. */
function quoted(value: string): string {
  const [straight = "", ...curly] = quotationMarks;
  if (!value.includes(straight)) return `"${value}"`;
  if (!curly.some((mark) => value.includes(mark))) return `“${value}”`;
  return value
    .split(/("+)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith(straight) ? `“${piece}”` : `"${piece}"`))
    .join("");
}

/** Spellings belong to the whole search, so any term that has them tells. */
function isSpelledOut(asked: Asked): boolean {
  if (asked.kind === "text") return asked.variants !== undefined;
  if (asked.kind === "near") return asked.terms.some(isSpelledOut);
  if (isFindable(asked)) return false;
  switch (asked.kind) {
    case "and":
    case "or":
      return asked.parts.some(isSpelledOut);
    case "not":
      return isSpelledOut(asked.part);
    case "within":
      return asked.part !== null && isSpelledOut(asked.part);
    default:
      return false;
  }
}
