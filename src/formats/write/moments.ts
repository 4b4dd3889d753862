import { once } from "../../core/once.ts";

const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const longDay = once(() => new Intl.DateTimeFormat("en-GB", day));
const minute = once(
  () =>
    new Intl.DateTimeFormat("en-GB", {
      ...{ ...day, month: "short" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    }),
);

/** A day, `YYYY-MM-DD`, in words; anything else as it is. */
export function dayInWords(date: string): string {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  return read === null || Number.isNaN(read.getTime()) ? date : longDay().format(read);
}

/** A moment in words, to the minute, in UTC; anything that is not ISO 8601 as it is. */
export function momentInWords(moment: string): string {
  const read = new Date(moment);
  return Number.isNaN(read.getTime()) ? moment : `${minute().format(read)} UTC`;
}

/** `Ada Marsh, 5 Mar 2025, 11:52 UTC`; the moment alone when nobody is named. */
export function madeBy(person: string, moment: string): string {
  const name = person.trim();
  return name === "" ? momentInWords(moment) : `${name}, ${momentInWords(moment)}`;
}
