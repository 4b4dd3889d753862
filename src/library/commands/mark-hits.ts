import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Marked } from "../../contract/search-records.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import type { Range } from "../../core/text/range.ts";
import { annotationsAtVersion, annotationTagRows, insertAnnotation } from "../db/annotations.ts";
import { newestVersion } from "../db/articles.ts";
import { areAnnotations } from "../db/bulk.ts";
import { tagPlaces, tagRow } from "../db/tags.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { type RangeFail, refuseRange } from "./create-annotation.ts";
import { shorten } from "./label.ts";
import { type TagFail, tagAnnotation } from "./tag-annotation.ts";

export interface Marks {
  /** Places in articles that are to be highlights. */
  readonly texts: readonly ({ readonly articleId: string } & Range)[];
  readonly annotationIds: readonly string[];
  /** Paths of tags to put on all of them. */
  readonly add: readonly string[];
  /** Ids of tags to take off all of them. */
  readonly remove: readonly string[];
}

type MarkFail = "article-missing" | "annotation-missing" | "tag-missing" | RangeFail | TagFail;

/** Told now and then how far it has come. */
type OnDone = (done: number, total: number) => void;

/** So many are done between two words about progress. */
const step = 500;

/**
 * Highlight places that a search found, and put tags on what it found or take them off: all of it is
 * one entry of the log and one undo. A place that is a highlight already, to the letter, is not
 * highlighted twice but tagged with the others.
 */
export function markHits(
  project: Project,
  marks: Marks,
  onDone: OnDone = () => undefined,
): Reply<Marked, MarkFail | WriteFail> {
  return project.edit("hits.mark", (edit) => mark(edit, marks, onDone));
}

function mark(edit: Edit, marks: Marks, onDone: OnDone): Done<Marked> | Failure<MarkFail> {
  const { add, remove } = marks;
  if (!areAnnotations(edit.db, marks.annotationIds)) return refuse("annotation-missing");
  for (const tagId of remove)
    if (tagRow(edit.db, tagId) === null) return refuse("tag-missing", { tag: tagId });

  const total = marks.texts.length + marks.annotationIds.length;
  const highlighted = highlight(edit, marks.texts, (done) => onDone(done, total));
  if (!highlighted.ok) return highlighted;
  const created = new Set(highlighted.created);
  const ids = new Set([...marks.annotationIds, ...highlighted.all]);
  const changed = new Set<string>(created);
  let looked = 0;
  for (const id of ids) {
    const before = edit.journal.changes.length;
    for (const row of remove.length === 0 ? [] : annotationTagRows(edit.db, id)) {
      if (remove.includes(row.tag_id)) edit.journal.remove("annotation_tag", row);
    }
    for (const tag of add) {
      const refused = tagAnnotation(edit, id, tag);
      if (refused !== null) return refused;
    }
    if (edit.journal.changes.length > before) changed.add(id);
    looked += 1;
    if (looked % step === 0) onDone(looked, total);
  }
  return done({ created: created.size, changed: changed.size }, labelOf(edit, marks, changed.size));
}

interface Highlighted {
  readonly ok: true;
  readonly created: readonly string[];
  /** With those that were there before. */
  readonly all: readonly string[];
}

function highlight(
  edit: Edit,
  texts: Marks["texts"],
  onDone: (done: number) => void,
): Highlighted | Failure<MarkFail> {
  const created: string[] = [];
  const all: string[] = [];
  for (const [articleId, places] of Map.groupBy(texts, (place) => place.articleId)) {
    const version = newestVersion(edit.db, articleId);
    if (version === null) return refuse("article-missing", { article: articleId });
    const known = new Map(annotationsAtVersion(edit.db, version.id).map((each) => [keyOf(each), each.id]));
    for (const { start, end } of places) {
      const there = known.get(keyOf({ start, end }));
      if (there !== undefined) {
        all.push(there);
        continue;
      }
      const refusal = refuseRange(version.text, { start, end });
      if (refusal !== null) return refusal;
      const id = edit.newId();
      insertAnnotation(edit.db, edit.journal, {
        ...describeRange(version.text, { start, end }),
        ...{ id, articleId, versionId: version.id, personId: edit.personId, createdMs: edit.nowMs },
      });
      known.set(keyOf({ start, end }), id);
      created.push(id);
      all.push(id);
      if (created.length % step === 0) onDone(created.length);
    }
  }
  return { ok: true, created, all };
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`;
}

function labelOf(edit: Edit, { add, remove, texts }: Marks, count: number): string {
  const many = count === 1 ? "1 highlight" : `${count.toLocaleString("en")} highlights`;
  if (add.length > 0 && remove.length > 0) return `replacement of a tag on ${many}`;
  if (add.length > 0) return `tagging of ${many}`;
  if (remove.length > 0) {
    const { pathOf } = tagPlaces(edit.db);
    return `removal of tag “${shorten(pathOf.get(remove[0] ?? "") ?? "")}” from ${many}`;
  }
  return `highlighting of ${texts.length === 1 ? "1 result" : `${texts.length.toLocaleString("en")} results`}`;
}
