import { once } from "../../core/once.ts";

const day = once(
  () =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const weekday = once(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }));
const time = once(() => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }));
const moment = once(
  () =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    }),
);

/** `2025-03-05` as `5 Mar 2025`; what is no date comes back as it is. */
export function writtenDay(isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? isoDay : day().format(date);
}

/** `2025-03-05` as `Wednesday 5 March 2025`, for who has to judge whether it is the right one. */
export function writtenWeekday(isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? isoDay : weekday().format(date);
}

/** An ISO 8601 moment as the clock here showed it, with the day when it was not today: `11:52`, `5 Mar 2025`. */
export function writtenTime(isoMoment: string, now: Date = new Date()): string {
  const date = new Date(isoMoment);
  if (Number.isNaN(date.getTime())) return isoMoment;
  return date.toDateString() === now.toDateString() ? time().format(date) : day().format(date);
}

/** An ISO 8601 moment in full, for a tooltip. */
export function writtenMoment(isoMoment: string): string {
  const date = new Date(isoMoment);
  return Number.isNaN(date.getTime()) ? isoMoment : moment().format(date);
}
