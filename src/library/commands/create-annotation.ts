import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import { checkRange } from "../../core/text/check-range.ts";
import type { Range } from "../../core/text/range.ts";
import { annotationById, insertAnnotation } from "../db/annotations.ts";
import { newestVersion } from "../db/articles.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";
import { cleanNote, refuseNote, setNote } from "./note.ts";
import { type TagFail, tagAnnotation } from "./tag-annotation.ts";

export type CreateFail = "article-missing" | RangeFail | "note-too-long" | TagFail;

export interface NewHighlight extends Range {
  readonly articleId: string;
  readonly tags: readonly string[];
  readonly note: string;
}

/** Store a highlight with its tags and note in one step of undo; answers with the row as stored. */
export function createAnnotation(
  project: Project,
  highlight: NewHighlight,
): Reply<Annotation, CreateFail | WriteFail> {
  return project.edit("annotation.create", (edit) => create(edit, highlight));
}

function create(edit: Edit, highlight: NewHighlight): Done<Annotation> | Failure<CreateFail> {
  const version = newestVersion(edit.db, highlight.articleId);
  if (version === null) return refuse("article-missing", { article: highlight.articleId });
  const refusal = refuseRange(version.text, highlight) ?? refuseNote(highlight.note);
  if (refusal !== null) return refusal;

  const selector = describeRange(version.text, { start: highlight.start, end: highlight.end });
  const id = edit.newId();
  insertAnnotation(edit.db, edit.journal, {
    ...selector,
    id,
    articleId: highlight.articleId,
    versionId: version.id,
    personId: edit.personId,
    createdMs: edit.nowMs,
  });
  for (const tag of highlight.tags) {
    const refused = tagAnnotation(edit, id, tag);
    if (refused !== null) return refused;
  }
  setNote(edit, id, cleanNote(highlight.note));
  return done(annotationById(edit.db, id)!, `highlight “${shorten(selector.exact)}”`);
}

export type RangeFail = "range-outside-text" | "range-empty" | "range-splits-character";

/** Why a range cannot be highlighted in this text, or null. */
export function refuseRange(text: string, range: Range): Failure<RangeFail> | null {
  const problem = checkRange(text, range);
  if (problem === null) return null;
  if (problem.why === "splits-character")
    return refuse("range-splits-character", { position: problem.position });
  if (problem.why === "empty") return refuse("range-empty");
  return refuse("range-outside-text", { start: range.start, end: range.end, length: text.length });
}
