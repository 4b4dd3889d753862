import type { DateFilter } from "../query.ts";

export type ReadDate =
  | { readonly ok: true; readonly date: DateFilter }
  | { readonly ok: false; readonly why: "unread" | "turned" };

/**
 * Read what stands after `date`: `:2025-03`, `>=2025-03-01`, `:2025-03-01..2025-03-05`. A year or a
 * month means all its days.
 */
export function readDate(typed: string): ReadDate {
  const [, sign = "", value = ""] = /^:?(>=|<=|≥|≤|>|<|)(.*)$/su.exec(typed.replace(/[‐‑–−]/g, "-")) ?? [];
  const unread = { ok: false, why: "unread" } as const;
  const [first = "", second, ...more] = value.split("..");
  if (more.length > 0 || (second !== undefined && sign !== "")) return unread;
  const from = daysOf(first);
  const to = second === undefined ? from : daysOf(second);
  if (from === null || to === null) return unread;
  if (sign === "") {
    if (from.first > to.last) return { ok: false, why: "turned" };
    return { ok: true, date: { kind: "date", from: from.first, to: to.last } };
  }
  const ends = {
    ">": { from: dayFrom(from.last, 1), to: null },
    "<": { from: null, to: dayFrom(from.first, -1) },
    ">=": { from: from.first, to: null },
    "<=": { from: null, to: from.last },
  };
  const { from: least, to: most } = ends[sign.replace("≥", ">=").replace("≤", "<=") as keyof typeof ends];
  return least === null && most === null
    ? unread
    : { ok: true, date: { kind: "date", from: least, to: most } };
}

/** How a date is written after `date`, as short as {@link readDate} takes it. */
export function writtenDate({ from, to }: DateFilter): string {
  if (from === null) return `<=${to}`;
  if (to === null) return `>=${from}`;
  const short = [from.slice(0, 4), from.slice(0, 7), from].find((period) => {
    const days = daysOf(period);
    return days?.first === from && days.last === to;
  });
  return `:${short ?? `${from}..${to}`}`;
}

/** The first and the last day of a year, a month or a day; null when there is none such. */
function daysOf(period: string): { readonly first: string; readonly last: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (dayFrom(first, 0) !== first) return null;
  if (day !== undefined) return { first, last: first };
  if (month === undefined) return { first, last: `${year}-12-31` };
  if (month === "12") return { first, last: `${year}-12-31` };
  const nextMonth = String(Number(month) + 1).padStart(2, "0");
  return { first, last: dayFrom(`${year}-${nextMonth}-01`, -1) ?? first };
}

/** So many days after a day; null where no year of four digits is left, or there is no such day. */
function dayFrom(day: string, days: number): string | null {
  const moment = new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000;
  if (Number.isNaN(moment)) return null;
  const written = new Date(moment).toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(written) ? written : null;
}
