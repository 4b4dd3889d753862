import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Tag } from "../../contract/records.ts";
import { contrastOf, leastContrast, papers } from "../../core/tag/contrast.ts";
import { hueOf, type Look } from "../../core/tag/look.ts";
import { cleanTagName, longestTagName } from "../../core/tag/path.ts";
import type { ReadDb } from "../db/connection.ts";
import { childNamed, listTags, recolourTag as recolour, renameTag as rename, tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

type RenameFail =
  | "tag-missing"
  | "tag-name-empty"
  | "tag-name-too-long"
  | "tag-name-slash"
  | "tag-name-taken";

/** Give a tag another name beside its siblings; it stays where it is in the tree. */
export function renameTag(
  project: Project,
  { tagId, name: typed }: { tagId: string; name: string },
): Reply<Tag, RenameFail | WriteFail> {
  return project.edit("tag.rename", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    const name = cleanTagName(typed);
    const refusal = refuseName(edit.db, row.id, row.parent_id, name);
    if (refusal !== null) return refusal;
    if (name !== row.name) rename(edit.journal, row, name);
    return done(tagById(edit.db, tagId), `renaming of tag “${shorten(row.name)}”`);
  });
}

function refuseName(
  db: ReadDb,
  tagId: string,
  parentId: string | null,
  name: string,
): Failure<RenameFail> | null {
  if (name === "") return refuse("tag-name-empty");
  if (name.includes("/")) return refuse("tag-name-slash");
  if (name.length > longestTagName) return refuse("tag-name-too-long", { limit: longestTagName });
  const sibling = childNamed(db, parentId, name);
  return sibling !== null && sibling.id !== tagId ? refuse("tag-name-taken", { name: sibling.name }) : null;
}

/** Give a tag another colour and pattern. A colour of one's own has to stand out from the paper. */
export function recolourTag(
  project: Project,
  { tagId, colour, pattern }: { tagId: string } & Look,
): Reply<Tag, "tag-missing" | "tag-colour-faint" | WriteFail> {
  const ratio = contrastOf(colour, papers.light);
  if (hueOf(colour) === null && ratio < leastContrast) {
    // Cut, not rounded: 4.48 must not read as 4.5.
    const written = (Math.floor(ratio * 10) / 10).toFixed(1);
    return refuse("tag-colour-faint", { ratio: written, least: leastContrast.toFixed(1) });
  }
  return project.edit("tag.recolour", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    if (colour !== row.colour || pattern !== row.pattern) recolour(edit.journal, row, { colour, pattern });
    return done(tagById(edit.db, tagId), `recolouring of tag “${shorten(row.name)}”`);
  });
}

function tagById(db: ReadDb, tagId: string): Tag {
  const tag = listTags(db).find((candidate) => candidate.id === tagId);
  if (tag === undefined) throw new Error(`no tag ${tagId}`);
  return tag;
}
