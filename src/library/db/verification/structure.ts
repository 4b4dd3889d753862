import type { ReadDb, WriteDb } from "../connection.ts";
import { counted, countOf, type Finding, fine } from "./finding.ts";

/** SQLite's own checks of pages, indexes and references. */
export function checkStructure(db: ReadDb): Finding {
  const said = db.column<string>("PRAGMA integrity_check").filter((line) => line !== "ok");
  const dangling = db.all("PRAGMA foreign_key_check").length;
  const problems = said.map((line) => ({
    code: "structure",
    message: `The database file is damaged: ${line}.`,
  }));
  if (dangling > 0) {
    const message = `${counted(dangling, "row")} refer to rows that are not there.`;
    problems.push({ code: "dangling-rows", message });
  }
  return { ...fine("structure", "The file holds together: every page, index and reference."), problems };
}

/** Whether a change that counts as saved is on the disk. */
export function checkSettings(db: ReadDb): Finding {
  const wanted = { synchronous: 2, journal_mode: "wal", foreign_keys: 1, trusted_schema: 0 };
  const problems = Object.entries(wanted)
    .filter(([name, value]) => db.pragma(name) !== value)
    .map(([name]) => ({
      code: "settings",
      message: `The database works with another setting of “${name}” than it should. Close the project and open it again.`,
    }));
  return { ...fine("settings", "Every change is on the disk before it counts as saved."), problems };
}

/** Counts kept beside the rows they count. */
export function checkCounts(db: ReadDb): Finding {
  const wrong = db.all<{ name: string; own: number; found: number }>(
    `SELECT tag.name, tag_count.own, (SELECT count(*) FROM annotation_tag WHERE tag_id = tag.id) AS found
       FROM tag JOIN tag_count ON tag_count.tag_id = tag.id
      WHERE own <> found`,
  );
  const problems = wrong.map(({ name, own, found }) => ({
    code: "count-differs",
    message: `The tag “${name}” is counted ${own} times, but ${counted(found, "highlight carries", "highlights carry")} it.`,
  }));
  return {
    ...fine("counts", `The numbers of highlights beside ${counted(countOf(db, "tag"), "tag")} are right.`),
    problems,
  };
}

/** Whether everything is in the search index. */
export function checkSearchRows(db: ReadDb): Finding {
  const missing = db.get<{ n: number }>(
    `SELECT (SELECT count(*) FROM (SELECT annotation.number FROM annotation_target JOIN newest_version USING (version_id)
                    JOIN annotation ON annotation.id = annotation_id EXCEPT SELECT rowid FROM annotation_search))
          + (SELECT count(*) FROM (SELECT number FROM article EXCEPT SELECT rowid FROM article_search)) AS n`,
  )!.n;
  const problems =
    missing === 0
      ? []
      : [
          {
            code: "search-incomplete",
            message: `${counted(missing, "highlight or article is", "highlights or articles are")} missing from the search index.`,
          },
        ];
  return { ...fine("search", "The search index knows every article and highlight."), problems };
}

/** The inner structure of the search index; what is wrong, or null. Begins nothing and keeps nothing. */
export function damageOfSearchIndex(db: WriteDb): string | null {
  const indexes = db.column<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' ORDER BY name`,
  );
  for (const name of indexes) {
    try {
      db.run(`INSERT INTO ${name} (${name}) VALUES ('integrity-check')`);
    } catch (error) {
      const isDamage =
        error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CORRUPT");
      if (isDamage) return name;
      throw error;
    }
  }
  return null;
}
