import type { LogEntry } from "./records.ts";

/**
 * The log as people read it: what was stored in portions is one line, the last of them, whose label
 * says what came in all; and so is taking them back, or doing them again.
 */
export function logSteps(entries: readonly LogEntry[]): LogEntry[] {
  const heads = new Map<number, number>();
  const newest = new Map<number, LogEntry>();
  for (const entry of entries) {
    if (entry.kind !== "do") continue;
    const head = entry.of ?? entry.seq;
    heads.set(entry.seq, head);
    newest.set(head, entry);
  }
  const headOf = ({ seq, of }: LogEntry) =>
    heads.get(seq) ?? (of === null ? undefined : heads.get(of)) ?? seq;
  return entries.flatMap((entry, at) => {
    const head = headOf(entry);
    const last = newest.get(head);
    if (entry.kind === "do") return entry === last ? [entry] : [];
    const next = entries[at + 1];
    const goesOn = next !== undefined && next.kind === entry.kind && headOf(next) === head;
    return goesOn ? [] : [{ ...entry, label: last?.label ?? entry.label }];
  });
}
