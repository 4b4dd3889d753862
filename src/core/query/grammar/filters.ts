import { cleanTagName, deepestTag, longestTagName, readTagPath } from "../../tag/path.ts";
import { lineRoles } from "../../text/line.ts";
import { type NamedFilter, type Place, places } from "../query.ts";
import { foldText } from "../words/folded-text.ts";
import { tokensOf } from "../words/tokens.ts";
import { bareRun, isQuotationMark, runAt } from "./characters.ts";
import { readDate } from "./dates.ts";
import type { FilterName } from "./filter-names.ts";
import { readImportance } from "./importance.ts";
import { sentences } from "./problems.ts";
import { broken, type ReadTerm, type Source, term } from "./source.ts";
import { unpaired } from "./words.ts";

/** Twice what the longest path of tags takes: beyond it no cleaning makes a tag of what was typed. */
const longestTyped = 2 * deepestTag * (longestTagName + 1);
const longestName = 500;

/** A filter from `start`, with what follows its colon, or a date's sign, at `at`. */
export function readFilter(source: Source, name: FilterName, start: number, at: number): ReadTerm {
  const { typed, bare, end, open } = readValue(source, at);
  if (open !== null) return { ...unpaired(source, open), start };
  const place = { start, end };
  if (end === at && source.text.charAt(end) === "(") {
    return broken(source, place, sentences.filterBracket(name, otherExample(name)));
  }
  if (name === "tag") return readTag(source, typed, bare, place);
  const clean = typed.replace(/\s+/gu, " ").trim();
  if (clean === "") return broken(source, place, sentences.filterEmpty(name));
  if (clean.length > longestName) return broken(source, place, sentences.filterLong(name));
  switch (name) {
    case "date": {
      const read = readDate(source.text.charAt(at - 1) === ":" ? `:${clean}` : clean);
      if (read.ok) return term(read.date, place);
      return broken(source, place, read.why === "turned" ? sentences.dateTurned() : sentences.dateUnread());
    }
    case "importance": {
      const read = readImportance(source.text.charAt(at - 1) === ":" ? `:${clean}` : clean);
      if (read.ok) return term(read.importance, place);
      const sentence = read.why === "turned" ? sentences.importanceTurned : sentences.importanceUnread;
      return broken(source, place, sentence());
    }
    case "has":
      return readHas(source, clean.toLowerCase(), place);
    case "in":
      return readIn(source, clean.toLowerCase(), place);
    case "role":
      return readRoles(source, clean.toLowerCase(), place);
    case "annotated": {
      const isAnnotated = clean.toLowerCase() === "yes";
      if (!isAnnotated && clean.toLowerCase() !== "no") {
        return broken(source, place, sentences.annotatedUnknown());
      }
      return term({ kind: "annotated", isAnnotated }, place);
    }
    case "spelling":
      if (clean.toLowerCase() !== "any") return broken(source, place, sentences.spellingUnknown());
      return term({ kind: "setting" }, place);
    default:
      return readNamed(source, name, clean, place);
  }
}

function otherExample(name: FilterName): string {
  return name === "tag" ? "claim" : "…";
}

/**
 * What follows a colon: names may be quoted each for itself or all together, as in
 * `tag:"PM office"/press`. `bare` has an x for every quotation; `open` is a mark without a partner.
 */
function readValue(
  source: Source,
  at: number,
): { typed: string; bare: string; end: number; open: number | null } {
  const { text, quotations } = source;
  let typed = "";
  let bare = "";
  let end = at;
  while (end < text.length) {
    if (isQuotationMark(text.charAt(end))) {
      const content = quotations.after(end);
      if (content === null) return { typed, bare, end, open: end };
      typed += text.slice(content.start, content.end);
      bare += "x";
      end = content.end + 1;
      continue;
    }
    const run = runAt(bareRun, text, end);
    if (run === "") break;
    typed += run;
    bare += run;
    end += run.length;
  }
  return { typed, bare, end, open: null };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function readTag(source: Source, typed: string, bare: string, place: Span): ReadTerm {
  if (typed.length > longestTyped) return broken(source, place, sentences.tagNameLong());
  if (cleanTagName(typed) === "") return broken(source, place, sentences.tagNameless());
  if (bare.replace(/(^|\/)\*$/, "").includes("*")) return broken(source, place, sentences.tagStar());
  const names = typed.split("/").map(cleanTagName);
  const withChildren = names.at(-1) === "*";
  if (withChildren) names.pop();
  if (names.length === 0) return term({ kind: "tag", path: [], withChildren: true }, place);
  const path = readTagPath(names.join("/"));
  if (path.ok) return term({ kind: "tag", path: path.names, withChildren }, place);
  const why = { empty: sentences.tagGap, "too-long": sentences.tagNameLong, "too-deep": sentences.tagDeep };
  return broken(source, place, why[path.why]());
}

function readNamed(source: Source, filter: NamedFilter["filter"], value: string, place: Span): ReadTerm {
  const isNothing = filter === "article" ? foldText(value).text.trim() === "" : tokensOf(value).length === 0;
  if (isNothing) return broken(source, place, sentences.noLetters(value));
  return term({ kind: "named", filter, value }, place);
}

function readHas(source: Source, what: string, place: Span): ReadTerm {
  if (what === "note") return term({ kind: "has-note" }, place);
  if (what === "claim") return term({ kind: "has-claim" }, place);
  if (what === "importance") return term({ kind: "has-importance" }, place);
  if (what === "tag") return term({ kind: "tag", path: [], withChildren: true }, place);
  return broken(source, place, sentences.hasUnknown());
}

function readIn(source: Source, value: string, place: Span): ReadTerm {
  const named = value.split("|").map((name) => name.trim());
  const known = places.filter((each) => named.includes(each));
  const isKnown = (name: string): name is Place => (places as readonly string[]).includes(name);
  if (!named.every(isKnown)) return broken(source, place, sentences.inUnknown());
  return term({ kind: "scope", places: known }, place);
}

function readRoles(source: Source, value: string, place: Span): ReadTerm {
  const named = value.split("|").map((name) => name.trim().replace(" ", "-"));
  const isKnown = (name: string) => (lineRoles as readonly string[]).includes(name);
  if (!named.every(isKnown)) return broken(source, place, sentences.roleUnknown());
  return term({ kind: "role", roles: lineRoles.filter((each) => named.includes(each)) }, place);
}

/** `title:x`: a filter the language does not have, with the phrase that hangs on it. */
export function readUnknownFilter(source: Source, name: string, start: number, runEnd: number): ReadTerm {
  const isQuoted = isQuotationMark(source.text.charAt(runEnd));
  const content = isQuoted ? source.quotations.after(runEnd) : null;
  if (isQuoted && content === null) unpaired(source, runEnd);
  const end = content === null ? runEnd + (isQuoted ? 1 : 0) : content.end + 1;
  return broken(source, { start, end }, sentences.filterUnknown(name));
}
