import { longestRule } from "../../../contract/codebook.ts";
import type { IncomingTag } from "../../../core/exchange/incoming.ts";
import { nextLook, type Pattern } from "../../../core/tag/look.ts";
import { cleanTagName, deepestTag, longestTagName } from "../../../core/tag/path.ts";
import { normaliseText } from "../../../core/text/normalise.ts";
import { childNamed, insertTag, looksInUse, tagRow } from "../../db/tags.ts";
import type { Arrivals } from "./arrivals.ts";

/** What is said of a tag in words. */
const ruleNames = ["description", "inclusion", "exclusion"] as const;

/** Stands for “/” in names from elsewhere, because here that separates a tag from those below it. */
const slash = "∕";

interface Place {
  readonly id: string;
  readonly depth: number;
}

/**
 * Bring in a codebook: a tag whose path is here already is that tag, and keeps its look; the others
 * are made with the ids and looks the file gives them. Answers with the id of each tag by its key.
 */
export function mergeTags(arrivals: Arrivals): ReadonlyMap<string, string> {
  const places = new Map<string, Place>();
  const met = new Set<string>();
  for (const tag of arrivals.data.tags) {
    const parent = tag.parentKey === null ? undefined : places.get(tag.parentKey);
    // A tag deeper than tags can be stands beside its parent.
    const above =
      parent === undefined || parent.depth < deepestTag
        ? (parent?.id ?? null)
        : tagRow(arrivals.edit.db, parent.id)!.parent_id;
    const id = mergeTag(arrivals, tag, above);
    if (met.has(id)) arrivals.remark("tag-merged");
    met.add(id);
    places.set(tag.key, { id, depth: Math.min((parent?.depth ?? 0) + 1, deepestTag) });
  }
  return new Map([...places].map(([key, { id }]) => [key, id]));
}

function mergeTag(arrivals: Arrivals, tag: IncomingTag, parentId: string | null): string {
  const { db, journal } = arrivals.edit;
  const name = nameFor(tag.name);
  if (name !== cleanTagName(tag.name)) arrivals.remark("tag-renamed");
  const known = childNamed(db, parentId, name);
  if (known !== null) {
    const stated = rulesFor(arrivals, tag);
    const lacking = ruleNames.filter((rule) => known[rule] === "" && stated[rule] !== "");
    if (lacking.length > 0) {
      journal.update("tag", known, Object.fromEntries(lacking.map((rule) => [rule, stated[rule]])));
      arrivals.completed += 1;
    }
    return known.id;
  }
  const id = arrivals.freeId("tag", tag.id);
  const look = lookFor(arrivals, tag, parentId);
  insertTag(db, journal, { id, parentId, name, ...look, createdMs: arrivals.when(tag.createdMs) });
  const rules = rulesFor(arrivals, tag);
  if (ruleNames.some((rule) => rules[rule] !== "")) journal.update("tag", tagRow(db, id)!, rules);
  arrivals.added.tags += 1;
  return id;
}

function rulesFor(arrivals: Arrivals, tag: IncomingTag): Record<(typeof ruleNames)[number], string> {
  const { description, inclusion = "", exclusion = "" } = tag;
  const cut = (stated: string) => {
    const rule = normaliseText(stated).text.trim();
    if (rule.length <= longestRule) return rule;
    arrivals.remark("rule-cut");
    return `${rule.slice(0, longestRule - 1).toWellFormed()}…`;
  };
  return { description: cut(description), inclusion: cut(inclusion), exclusion: cut(exclusion) };
}

function nameFor(stated: string): string {
  const name = cleanTagName(stated).replaceAll("/", slash);
  if (name === "") return "Untitled";
  return name.length <= longestTagName
    ? name
    : cleanTagName(`${name.slice(0, longestTagName - 1).toWellFormed()}…`);
}

function lookFor(
  { edit: { db } }: Arrivals,
  { colour, pattern }: IncomingTag,
  parentId: string | null,
): { colour: string; pattern: Pattern } {
  if (colour !== null && pattern !== null) return { colour, pattern };
  if (colour !== null) {
    // The pattern tells apart what the file gives one colour.
    return nextLook(looksInUse(db), colour);
  }
  const above = parentId === null ? null : tagRow(db, parentId)!.colour;
  return nextLook(looksInUse(db), above);
}
