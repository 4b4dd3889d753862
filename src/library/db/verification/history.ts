import type { ReadDb, Scalar } from "../connection.ts";
import { type LoggedChange, unpackChanges } from "../journal.ts";
import { chainHash, type LogRow } from "../log.ts";
import { keys } from "../tables.ts";
import { counted, eachPortion, type Finding, fine, type Pause } from "./finding.ts";

/** What people write or decide, which no hash of its own protects; by table, the columns. */
const written = {
  note: ["text"],
  tag: ["name", "description"],
  claim: ["text"],
  article: ["name", "label", "title", "source", "author", "date"],
  annotation_target: ["start_utf16", "end_utf16", "quote", "prefix", "suffix"],
} as const;
const nouns: Record<WrittenTable, string> = {
  note: "note",
  tag: "tag",
  claim: "claim",
  article: "article’s description",
  annotation_target: "highlight",
};
type WrittenTable = keyof typeof written;

const portion = 200;

/** The log's chain: each entry's hash covers the one before it. */
export async function checkLog(db: ReadDb, pause: Pause): Promise<Finding> {
  let previous = "";
  let expected = 1;
  let broken: number | null = null;
  const entries = await eachPortion<LogRow>(
    (after) => db.all(`SELECT * FROM command_log WHERE seq > ? ORDER BY seq LIMIT ${portion}`, after),
    (row) => row.seq,
    0,
    pause,
    (row) => {
      if (broken === null && (row.seq !== expected || row.hash !== chainHash(previous, row)))
        broken = expected;
      previous = row.hash;
      expected += 1;
    },
  );
  const title = `${counted(entries, "entry", "entries")} of the history, none altered or removed.`;
  if (broken === null) return fine("log", title);
  const message = `Entry ${broken} of the history was altered, or one before it was removed.`;
  return { ...fine("log", title), problems: [{ code: "log-broken", message }] };
}

/** Notes, tags and claims against what the history says was last done to them. */
export async function checkWritten(db: ReadDb, pause: Pause): Promise<Finding> {
  const seen = new Set<string>();
  const problems: { code: string; message: string }[] = [];
  await eachPortion<{ seq: number; kind: LogRow["kind"]; changes: string }>(
    (before) =>
      // An undo or redo names the entry whose rows it walked over; they stand only there.
      db.all(
        `SELECT entry.seq, entry.kind, ifnull(walked.changes, entry.changes) AS changes
           FROM command_log AS entry LEFT JOIN command_log AS walked ON walked.seq = entry.of_seq
          WHERE entry.seq < ? ORDER BY entry.seq DESC LIMIT ${portion}`,
        before,
      ),
    (row) => row.seq,
    Number.MAX_SAFE_INTEGER,
    pause,
    ({ seq, kind, changes: packed }) => {
      const changes = readChanges(packed, kind === "undo");
      if (changes === null) {
        problems.push({ code: "log-broken", message: `Entry ${seq} of the history cannot be read.` });
        return;
      }
      // Newest first: the first change met is the last that was made.
      for (const { table, before, after } of changes.toReversed()) {
        if (!Object.hasOwn(written, table)) continue;
        const row = after ?? before ?? {};
        const key = `${table} ${keys[table].map((column) => row[column]).join(" ")}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!isAsLogged(db, table as WrittenTable, row, after)) {
          problems.push({
            code: "row-differs",
            message: `A ${nouns[table as WrittenTable]} (${keys[table].map((column) => row[column]).join(" ")}) is not what the history says was last written.`,
          });
        }
      }
    },
  );
  return {
    ...fine(
      "written",
      `${counted(seen.size, "row", "rows")} of articles, highlights, notes, tags and claims, each as the history has it.`,
    ),
    problems,
  };
}

/** As they were made, or taken back; null for what cannot be read any more, or is none of our changes. */
function readChanges(packed: string, isUndone: boolean): LoggedChange[] | null {
  try {
    const changes = unpackChanges(packed);
    if (!isUndone) return changes;
    return changes.toReversed().map(({ table, before, after }) => ({ table, before: after, after: before }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

type Row = Readonly<Record<string, Scalar>>;
type LoggedRow = NonNullable<LoggedChange["after"]>;

function isAsLogged(db: ReadDb, table: WrittenTable, row: LoggedRow, after: LoggedRow | null): boolean {
  const where = keys[table].map((column) => `${column} = ?`).join(" AND ");
  // No key is a text that grows.
  const values = keys[table].map((column) => (row[column] ?? null) as Scalar);
  const found = db.get<Row>(`SELECT * FROM ${table} WHERE ${where}`, ...values);
  if (after === null) return found === undefined;
  if (found === undefined) return false;
  // An entry of an older format knows fewer columns.
  return written[table].every((column) => !Object.hasOwn(after, column) || after[column] === found[column]);
}
