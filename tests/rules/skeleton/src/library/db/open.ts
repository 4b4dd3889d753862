import Database from "better-sqlite3";

/** How many articles a project has. */
export function countArticles(file: string): unknown {
  return new Database(file).prepare("SELECT count(*) AS n FROM article").get();
}
