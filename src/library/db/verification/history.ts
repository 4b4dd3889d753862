import type { ReadDb, Scalar } from "../connection.ts";
import { type LoggedChange, unpackChanges } from "../journal.ts";
import { chainHash, type LogRow, logHead } from "../log.ts";
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

interface Entry {
  readonly seq: number;
  readonly kind: LogRow["kind"];
  readonly changes: string;
}

/**
 * Entries newest first. An undo or redo names the entry whose rows it walked over; they stand only there.
 * A portion of a command names its first one, but has rows of its own.
 */
const entriesFrom = `
  SELECT entry.seq, entry.kind, ifnull(walked.changes, entry.changes) AS changes
    FROM command_log AS entry
    LEFT JOIN command_log AS walked ON walked.seq = entry.of_seq AND entry.kind <> 'do'`;

/**
 * Articles, highlights, notes, tags and claims against what the history says was last done to them. What
 * is changed while this looks is compared with what was done to it meanwhile.
 */
export async function checkWritten(db: ReadDb, pause: Pause): Promise<Finding> {
  const begun = logHead(db).seq;
  const earlier = new Comparison(db);
  await eachPortion<Entry>(
    (before) => db.all(`${entriesFrom} WHERE entry.seq < ? ORDER BY entry.seq DESC LIMIT ${portion}`, before),
    (row) => row.seq,
    begun + 1,
    pause,
    (entry) => earlier.look(entry),
  );
  // In one go, so that nothing can be changed between this and the answer.
  const later = new Comparison(db);
  for (const entry of db.all<Entry>(`${entriesFrom} WHERE entry.seq > ? ORDER BY entry.seq DESC`, begun)) {
    later.look(entry);
  }
  const problems = [...earlier.found].filter(([key]) => !later.seen.has(key)).map(([, problem]) => problem);
  const rows = new Set([...earlier.seen, ...later.seen]).size;
  return {
    ...fine(
      "written",
      `${counted(rows, "row", "rows")} of articles, highlights, notes, tags and claims, each as the history has it.`,
    ),
    problems: [...problems, ...later.found.values()],
  };
}

/** Rows against entries of the history, which come newest first: the first change met is the last that was made. */
class Comparison {
  /** Rows by table and key. */
  readonly seen = new Set<string>();
  readonly found = new Map<string, { readonly code: string; readonly message: string }>();
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  look({ seq, kind, changes: packed }: Entry): void {
    const changes = readChanges(packed, kind === "undo");
    if (changes === null) {
      const message = `Entry ${seq} of the history cannot be read.`;
      this.found.set(`entry ${seq}`, { code: "log-broken", message });
      return;
    }
    for (const { table, before, after } of changes.toReversed()) {
      if (!Object.hasOwn(written, table)) continue;
      const row = after ?? before ?? {};
      const key = keys[table].map((column) => row[column]).join(" ");
      const place = `${table} ${key}`;
      if (this.seen.has(place)) continue;
      this.seen.add(place);
      if (isAsLogged(this.#db, table as WrittenTable, row, after)) continue;
      const message = `A ${nouns[table as WrittenTable]} (${key}) is not what the history says was last written.`;
      this.found.set(place, { code: "row-differs", message });
    }
  }
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
