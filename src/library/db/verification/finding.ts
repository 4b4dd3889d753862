import { once } from "../../../core/once.ts";
import type { ReadDb } from "../connection.ts";

/** What one check came to. */
export interface Finding {
  readonly code: string;
  /** What was looked at, in the words of a person who reads it. */
  readonly title: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  /** Why it was not looked at; null when it was. */
  readonly skipped: string | null;
}

/** Called between portions of work, so that whoever else asks gets an answer. */
export type Pause = () => Promise<void>;

const digits = once(() => new Intl.NumberFormat("en"));

/** `1 article`, `2,345 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${digits().format(count)} ${count === 1 ? one : many}`;
}

export function fine(code: string, title: string): Finding {
  return { code, title, problems: [], skipped: null };
}

/** Read a table in portions, by a key that grows. */
export async function eachPortion<Row>(
  read: (after: string | number) => Row[],
  keyOf: (row: Row) => string | number,
  first: string | number,
  pause: Pause,
  look: (row: Row) => void,
): Promise<number> {
  let count = 0;
  for (let after = first; ; ) {
    const rows = read(after);
    for (const row of rows) look(row);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = keyOf(last);
    await pause();
  }
}

export function countOf(db: ReadDb, table: string): number {
  return db.column<number>(`SELECT count(*) FROM ${table}`)[0] ?? 0;
}
