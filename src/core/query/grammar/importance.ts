import type { ImportanceFilter } from "../query.ts";
import { mostImportant } from "../query.ts";

export type ReadImportance =
  | { readonly ok: true; readonly importance: ImportanceFilter }
  | { readonly ok: false; readonly why: "unread" | "turned" };

/**
 * Read what stands after `importance`: `:2`, `=2`, `>=2`, `<3`, `:1..2`. Highlights have none, 0, up
 * to {@link mostImportant}; what none of them can have is unread.
 */
export function readImportance(typed: string): ReadImportance {
  const unread = { ok: false, why: "unread" } as const;
  const [, sign = "", first, second] = /^[:=]?(>=|<=|≥|≤|>|<|)([0-9])(?:\.\.([0-9]))?$/u.exec(typed) ?? [];
  if (first === undefined || (second !== undefined && sign !== "")) return unread;
  const level = Number(first);
  const [least, most] = {
    "": [level, second === undefined ? level : Number(second)],
    ">": [level + 1, mostImportant],
    ">=": [level, mostImportant],
    "<": [0, level - 1],
    "<=": [0, level],
  }[sign.replace("≥", ">=").replace("≤", "<=") as "" | ">" | ">=" | "<" | "<="] as [number, number];
  if (sign === "" && least > most) return { ok: false, why: "turned" };
  if (least > most || most > mostImportant) return unread;
  return { ok: true, importance: { kind: "importance", least, most } };
}

/** How it is written after `importance`, as short as {@link readImportance} takes it. */
export function writtenImportance({ least, most }: ImportanceFilter): string {
  if (least === most) return `:${least}`;
  if (most === mostImportant) return `>=${least}`;
  return least === 0 ? `<=${most}` : `:${least}..${most}`;
}
