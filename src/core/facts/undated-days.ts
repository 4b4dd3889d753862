import type { Line } from "../text/line.ts";
import { inDateline } from "./date.ts";
import type { DateValue, Fact } from "./fact.ts";
import { reportedDaysIn } from "./reported-day.ts";

/** Words that name a day only to who knows when they were written: "Wednesday", "today", "March 5". */
export interface UndatedDay {
  readonly kind: "partial" | "relative";
  /** As they stand in the text, in [start, end). */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** More than these are no help in telling when an article was written. */
const mostDays = 4;

/**
 * The words by which an article may tell its day, once somebody says when it was written: those of
 * its dateline, then those of its reports ("said on Wednesday"), each once, at their first place.
 */
export function undatedDaysIn(text: string, lines: readonly Line[]): UndatedDay[] {
  const found = new Map<string, UndatedDay>();
  const take = (fact: Fact<DateValue> | null) => {
    if (fact === null || fact.value.kind === "day" || fact.evidence === null || fact.evidence === "file")
      return;
    const { kind, words } = fact.value;
    const same = words.toLowerCase();
    if (!found.has(same))
      found.set(same, { kind, words, start: fact.evidence.start, end: fact.evidence.end });
  };
  take(inDateline(text, lines));
  for (const fact of reportedDaysIn(text, lines)) take(fact);
  return [...found.values()].slice(0, mostDays);
}
