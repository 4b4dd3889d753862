import { once } from "../../../core/once.ts";
import type { Highlight, ReportTag } from "../../../core/report/report.ts";
import { html, type Markup, showName, showText } from "./markup.ts";

const counting = once(() => new Intl.NumberFormat("en"));
const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const longDay = once(() => new Intl.DateTimeFormat("en-GB", day));
const shortDay = once(() => new Intl.DateTimeFormat("en-GB", { ...day, month: "short" }));
const minute = once(
  () =>
    new Intl.DateTimeFormat("en-GB", {
      ...{ ...day, month: "short" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    }),
);

/** A number with its thousands apart. */
export function formatNumber(number: number): string {
  return counting().format(number);
}

/** `1 highlight`, `1,200 highlights`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A half-open range as the reader sees it. */
function formatRange({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}–${end}`;
}

/** The ranges of all pieces of a highlight. */
export function formatPlaces({ pieces }: Highlight): string {
  return pieces.map(formatRange).join(", ");
}

/** `Importance 2 of 3`; "" when nothing is said about it. */
export function formatImportance({ importance }: Highlight): string {
  return importance === 0 ? "" : `Importance ${importance} of 3`;
}

/** `¶ 3`, or `¶ 3–5` for a highlight that runs on. */
export function formatParagraphs(first: number, last: number): string {
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

/** A tag's path, the tags above it set apart from its own name. */
export function showPath({ path, name }: ReportTag): Markup {
  if (!path.endsWith(`/${name}`)) return showName(path);
  const above = path.slice(0, path.length - name.length);
  // No program breaks a line behind a stroke by itself, and a narrow column would break it within a name.
  const steps = above.split(/(?<=\/)/).map((step) => html`${showText(step)}<wbr>`);
  return html`<bdi><span class="above">${steps}</span>${showText(name)}</bdi>`;
}

/** A day, `YYYY-MM-DD`, in words; anything else as it is. */
export function showDay(date: string): Markup {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (read === null || Number.isNaN(read.getTime())) return showText(date);
  return html`<time datetime="${date}">${longDay().format(read)}</time>`;
}

/** A moment in words, to the minute, in UTC; anything that is not ISO 8601 as it is. */
export function showMoment(moment: string): Markup {
  return showTime(moment, (date) => `${minute().format(date)} UTC`);
}

/** A moment's day in words, the moment itself for programs; anything that is not ISO 8601 as it is. */
export function showDate(moment: string): Markup {
  return showTime(moment, (date) => shortDay().format(date));
}

function showTime(moment: string, format: (date: Date) => string): Markup {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return showText(moment);
  return html`<time datetime="${date.toISOString()}">${format(date)}</time>`;
}

/** Longest name in a window's title; browsers cut longer ones, and cut them anywhere. */
const longestTitle = 48;

/** What the window is called. A title is bare text, so invisible turns of direction are replaced. */
export function titleOf(projectName: string, kind = "Annotated report"): string {
  const visible = projectName
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...visible];
  const name =
    characters.length <= longestTitle ? visible : `${characters.slice(0, longestTitle - 1).join("")}…`;
  return name === "" ? kind : `${name} – ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}
