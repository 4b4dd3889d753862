import type { Importance } from "../../../contract/records.ts";
import { describeRange } from "../../../core/anchor/selector.ts";
import type { IncomingAnnotation, IncomingNote } from "../../../core/exchange/incoming.ts";
import type { Range } from "../../../core/text/range.ts";
import { cleanNote } from "../../commands/note.ts";
import { annotationTagRows, insertAnnotationRow, insertTarget, noteRow } from "../../db/annotations.ts";
import { isTaken } from "../../db/exchange-import.ts";
import type { Arrivals } from "./arrivals.ts";
import { type Found, PlaceFinder } from "./find-places.ts";
import { KnownHighlights } from "./known-highlights.ts";
import type { Host } from "./match-articles.ts";
import { writtenNote } from "./written-note.ts";

type Sure = Extract<Found, { kind: "sure" }>;
type Doubtful = Extract<Found, { kind: "doubtful" }>;

const mostImportant: Importance = 3;

/**
 * Bring in a file's highlights. One that is here already, by its id or, where it has none, by its
 * words, tags and note, gets the tags and the note it lacks and is else left as it is. What cannot
 * be placed for sure waits for review.
 */
export function placeAnnotations(
  arrivals: Arrivals,
  hosts: ReadonlyMap<string, Host>,
  tagIds: ReadonlyMap<string, string>,
): void {
  for (const [articleKey, annotations] of Map.groupBy(arrivals.data.annotations, (each) => each.articleKey)) {
    const host = hosts.get(articleKey);
    if (host === undefined) arrivals.remark("article-missing", annotations.length);
    else new Placing(arrivals, host, tagIds).placeAll(annotations);
  }
}

class Placing {
  readonly #arrivals: Arrivals;
  readonly #host: Host;
  readonly #tagIds: ReadonlyMap<string, string>;
  readonly #finder: PlaceFinder;
  readonly #known: KnownHighlights;

  constructor(arrivals: Arrivals, host: Host, tagIds: ReadonlyMap<string, string>) {
    this.#arrivals = arrivals;
    this.#host = host;
    this.#tagIds = tagIds;
    this.#finder = new PlaceFinder(host);
    this.#known = new KnownHighlights(arrivals.edit.db, host.versionId);
  }

  placeAll(annotations: readonly IncomingAnnotation[]): void {
    for (const annotation of annotations) this.#place(annotation);
  }

  #place(annotation: IncomingAnnotation): void {
    const { edit } = this.#arrivals;
    if (annotation.id !== null && isTaken(edit.db, "annotation", annotation.id)) {
      this.#complete(annotation.id, annotation);
      return;
    }
    const found = this.#finder.find(annotation.pieces);
    const sure = found.filter((place): place is Sure => place.kind === "sure");
    const doubtful = found.filter((place): place is Doubtful => place.kind === "doubtful");
    const ranges = inTextOrder(sure.map(({ range }) => range));
    if (ranges.length === 0 && doubtful.length === 0) {
      this.#arrivals.remark(found.some(({ kind }) => kind === "lost") ? "lost" : "invisible");
      return;
    }
    const personId = this.#arrivals.person(annotation.personKey);
    if (annotation.id === null) {
      const same = this.#known.like({
        ...{ ranges, quotes: doubtful.map(({ quote }) => quote) },
        tagIds: this.#tagsOf(annotation),
        note: annotation.note === null ? null : cleanNote(annotation.note.text),
        personId: annotation.personKey === null ? null : personId,
      });
      if (same !== null) return;
    }
    const id = this.#arrivals.freeId("annotation", annotation.id);
    insertAnnotationRow(edit.db, edit.journal, {
      ...{ id, articleId: this.#host.articleId, personId },
      createdMs: this.#arrivals.when(annotation.createdMs),
      importance: Math.min(annotation.importance ?? 0, mostImportant) as Importance,
    });
    this.#arrivals.added.annotations += 1;
    if (sure.some(({ isWidened }) => isWidened)) this.#arrivals.remark("widened");
    ranges.forEach((range, ordinal) => {
      insertTarget(edit.journal, id, this.#host.versionId, describeRange(this.#host.text, range), ordinal);
    });
    if (ranges.length === 0) this.#awaitReview(id, doubtful);
    else if (ranges.length < annotation.pieces.length && doubtful.length > 0) {
      this.#arrivals.remark("piece-lost", doubtful.length);
    }
    this.#addTags(id, annotation);
    this.#addNote(id, annotation.note);
    this.#known.add(id);
  }

  #awaitReview(id: string, doubtful: readonly Doubtful[]): void {
    const [first] = doubtful;
    this.#arrivals.remark("review");
    this.#arrivals.edit.journal.insert("review", {
      annotation_id: id,
      version_id: this.#host.versionId,
      start_utf16: first!.proposal?.start ?? null,
      end_utf16: first!.proposal?.end ?? null,
      similarity: first!.proposal?.similarity ?? null,
      quote: doubtful.map(({ quote }) => quote).join(" … "),
    });
  }

  /** A highlight that is here already takes what it lacks. */
  #complete(id: string, annotation: IncomingAnnotation): void {
    const { edit } = this.#arrivals;
    const hasNew = this.#addTags(id, annotation);
    const note = noteRow(edit.db, id);
    if (note === null) {
      if (this.#addNote(id, annotation.note) || hasNew) this.#arrivals.completed += 1;
      return;
    }
    if (hasNew) this.#arrivals.completed += 1;
    if (annotation.note !== null && note.text !== writtenNote(this.#arrivals, annotation.note).text) {
      this.#arrivals.remark("note-kept");
    }
  }

  #tagsOf({ codings }: IncomingAnnotation): string[] {
    return codings.flatMap(({ tagKey }) => this.#tagIds.get(tagKey) ?? []);
  }

  #addTags(annotationId: string, { codings, personKey, createdMs }: IncomingAnnotation): boolean {
    const { edit } = this.#arrivals;
    const has = new Set(annotationTagRows(edit.db, annotationId).map((row) => row.tag_id));
    const before = has.size;
    for (const coding of codings) {
      const tagId = this.#tagIds.get(coding.tagKey);
      if (tagId === undefined || has.has(tagId)) continue;
      has.add(tagId);
      edit.journal.insert("annotation_tag", {
        annotation_id: annotationId,
        tag_id: tagId,
        person_id: this.#arrivals.person(coding.personKey ?? personKey),
        created_ms: this.#arrivals.when(coding.createdMs ?? createdMs),
      });
      if (coding.pinnedMs === undefined) continue;
      edit.journal.insert("tag_example", {
        tag_id: tagId,
        annotation_id: annotationId,
        created_ms: coding.pinnedMs,
      });
    }
    return has.size > before;
  }

  #addNote(annotationId: string, note: IncomingNote | null): boolean {
    if (note === null) return false;
    const { text, document } = writtenNote(this.#arrivals, note);
    if (text === "") return false;
    const createdMs = this.#arrivals.when(note.createdMs);
    this.#arrivals.edit.journal.insert("note", {
      id: this.#arrivals.freeId("note", note.id),
      annotation_id: annotationId,
      text,
      person_id: this.#arrivals.person(note.personKey),
      created_ms: createdMs,
      modified_ms: note.modifiedMs ?? createdMs,
      document,
    });
    this.#arrivals.added.notes += 1;
    return true;
  }
}

/** Pieces in text order; one that lies in another goes into it. */
function inTextOrder(ranges: readonly Range[]): Range[] {
  const ordered = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((range, at) => !ordered.slice(0, at).some((before) => range.end <= before.end));
}
