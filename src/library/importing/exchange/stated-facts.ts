import { type IncomingFacts, noFacts } from "../../../core/exchange/incoming.ts";
import { isDay } from "../../commands/edit-article.ts";
import type { Arrivals } from "./arrivals.ts";

const factNames = Object.keys(noFacts) as (keyof IncomingFacts)[];

/** A name or fact to the letter but for characters that no line holds; null for nothing. */
export function withoutControls(stated: string | null): string | null {
  const value = stated?.toWellFormed().replace(/\p{Cc}+/gu, " ") ?? "";
  return value.trim() === "" ? null : value;
}

/** A file's facts as they may be stored; what is no day or no web address is left out and told. */
export function cleanFacts(arrivals: Arrivals, stated: IncomingFacts): IncomingFacts {
  const entries = factNames.map((fact) => {
    const value = withoutControls(stated[fact]);
    const isUnfit =
      value !== null &&
      ((fact === "date" && !isDay(value)) || (fact === "url" && !/^https?:\/\/[^\s/]+/i.test(value)));
    if (isUnfit) arrivals.remark("fact-unfit");
    return [fact, isUnfit ? null : value] as const;
  });
  return Object.fromEntries(entries) as Record<keyof IncomingFacts, string | null>;
}

/** A file's word on which facts are confirmed, as it is stored: names of facts in order, space between. */
export function confirmedFacts(stated: readonly string[]): string {
  return factNames
    .filter((fact) => stated.includes(fact))
    .sort()
    .join(" ");
}
