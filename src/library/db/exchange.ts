import type { ReadDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

/** Rows that only an exchange of whole projects asks for, all at once: one statement a table, not one a row. */

export function listPersons(db: ReadDb): { id: string; name: string }[] {
  return db.all(`SELECT id, name FROM person ORDER BY name, id`);
}

/** Who imported each article, and when, and which of its facts are confirmed. */
export function articleOrigins(
  db: ReadDb,
): Pick<Rows["article"], "id" | "person_id" | "created_ms" | "confirmed">[] {
  return db.all(`SELECT id, person_id, created_ms, confirmed FROM article`);
}

/** Every version, those of one article from the first to the newest. */
export function listVersions(db: ReadDb): Rows["article_version"][] {
  return db.all(`SELECT * FROM article_version ORDER BY article_id, ordinal`);
}

/** Who made each annotation, and how much it matters. */
export function annotationOrigins(db: ReadDb): Pick<Rows["annotation"], "id" | "person_id" | "importance">[] {
  return db.all(`SELECT id, person_id, importance FROM annotation`);
}

/** Every piece of every annotation in the newest texts, in text order. */
export function listTargets(db: ReadDb): Rows["annotation_target"][] {
  return db.all(`SELECT target.* FROM annotation_target AS target JOIN newest_version USING (version_id)
                  ORDER BY annotation_id, start_utf16, end_utf16, ordinal`);
}

export function listTaggings(db: ReadDb): Rows["annotation_tag"][] {
  return db.all(`SELECT * FROM annotation_tag ORDER BY annotation_id, tag_id`);
}

export function listExamples(db: ReadDb): Rows["tag_example"][] {
  return db.all(`SELECT * FROM tag_example ORDER BY annotation_id, tag_id`);
}

export function listNotes(db: ReadDb): Rows["note"][] {
  return db.all(`SELECT * FROM note ORDER BY annotation_id`);
}

export function listClaimRows(db: ReadDb): Rows["claim"][] {
  return db.all(`SELECT * FROM claim ORDER BY number`);
}

export function listEvidence(db: ReadDb): Rows["claim_evidence"][] {
  return db.all(`SELECT * FROM claim_evidence ORDER BY claim_id, annotation_id`);
}

/** When each tag was made. */
export function tagOrigins(db: ReadDb): Pick<Rows["tag"], "id" | "created_ms">[] {
  return db.all(`SELECT id, created_ms FROM tag`);
}
