import type { Range } from "../../../core/text/range.ts";
import { annotationTagRows, noteRow } from "../../db/annotations.ts";
import type { ReadDb } from "../../db/connection.ts";
import { annotationPerson, piecesIn, reviewsIn } from "../../db/exchange-import.ts";

interface Likeness {
  /** Where it stands, in text order; none when it could not be placed. */
  readonly ranges: readonly Range[];
  /** Words of what could not be placed. */
  readonly quotes: readonly string[];
  readonly tagIds: readonly string[];
  readonly note: string | null;
  /** Null when the file does not say who made it. */
  readonly personId: string | null;
}

/**
 * Highlights of one text as they were before an import, for telling which of those that come
 * without an id are here already. One that is here stands for one that comes.
 */
export class KnownHighlights {
  readonly #db: ReadDb;
  readonly #versionId: string;
  #byPlace: Map<string, string[]> | undefined;
  readonly #new = new Set<string>();

  constructor(db: ReadDb, versionId: string) {
    this.#db = db;
    this.#versionId = versionId;
  }

  /** What the import itself stores is never taken for what was here. */
  add(annotationId: string): void {
    this.#new.add(annotationId);
  }

  /** The highlight with this place, at least these tags and the same note, or null. */
  like({ ranges, quotes, tagIds, note, personId }: Likeness): string | null {
    this.#byPlace ??= this.#read();
    const candidates =
      this.#byPlace.get(ranges.length > 0 ? placeKey(ranges) : quoteKey(quotes.join(" … "))) ?? [];
    const found = candidates.findIndex((id) => {
      if (this.#new.has(id)) return false;
      if (personId !== null && annotationPerson(this.#db, id) !== personId) return false;
      const has = new Set(annotationTagRows(this.#db, id).map((row) => row.tag_id));
      if (!tagIds.every((tagId) => has.has(tagId))) return false;
      return note === null || note === "" || folded(noteRow(this.#db, id)?.text ?? "") === folded(note);
    });
    return found === -1 ? null : candidates.splice(found, 1)[0]!;
  }

  #read(): Map<string, string[]> {
    const places = new Map<string, string[]>();
    const put = (key: string, id: string) => places.set(key, [...(places.get(key) ?? []), id]);
    const pieces = Map.groupBy(piecesIn(this.#db, this.#versionId), (row) => row.annotation_id);
    for (const [id, rows] of pieces) {
      put(placeKey(rows.map(({ start_utf16: start, end_utf16: end }) => ({ start, end }))), id);
    }
    for (const { annotation_id, quote } of reviewsIn(this.#db, this.#versionId))
      put(quoteKey(quote), annotation_id);
    return places;
  }
}

function placeKey(ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
}

function quoteKey(quote: string): string {
  return `“${quote}”`;
}

/** Some formats cannot hold a note's line breaks. */
function folded(note: string): string {
  return note.replace(/\s+/gu, " ").trim();
}
