import type { ExchangeData } from "../../core/exchange/exchange.ts";
import type { Report, ReportWarning } from "../../core/report/report.ts";
import { whatIsMissing } from "../../formats/write/claimreview/write-claim-review.ts";
import { shorten } from "../commands/label.ts";
import type { Gathered } from "./gather.ts";

/** What an export leaves out or shows otherwise than it is stored, a sentence each. */

/** What the query left out. */
export function describeLeftOut({ articlesLeftOut: articles, inEarlierVersions }: Gathered): string[] {
  const sentences: string[] = [];
  if (articles > 0) {
    const those = articles === 1 ? "1 article has" : `${articles} articles have`;
    sentences.push(
      `${those} no highlight that the query finds and ${articles === 1 ? "is" : "are"} left out.`,
    );
  }
  if (inEarlierVersions > 0) {
    const those = inEarlierVersions === 1 ? "1 highlight stands" : `${inEarlierVersions} highlights stand`;
    sentences.push(
      `${those} in an earlier version of a text and ${inEarlierVersions === 1 ? "is" : "are"} left out.`,
    );
  }
  return sentences;
}

/** What the settings of a report left out. */
export function describeChoices(reports: readonly Report[], { annotations }: ExchangeData): string[] {
  return reports.flatMap(({ settings, articles, parts }) => {
    const notes = annotations.filter(({ note }) => note !== null).length;
    const junk = articles.reduce((sum, { junkLeftOut }) => sum + junkLeftOut, 0);
    return [
      ...(settings.hasNotes || notes === 0 ? [] : [`Left out as chosen: ${counted(notes, "note")}.`]),
      ...(settings.hasPersons ? [] : ["Left out as chosen: the analysts’ names."]),
      ...(parts.includes("articles") && junk > 0
        ? [`Left out as chosen: ${counted(junk, "junk line")}.`]
        : []),
    ];
  });
}

/** Claims that a fact-check cannot be made of yet, each with what it lacks. */
export function describeUnfinished({ claims = [] }: ExchangeData): string[] {
  return claims.flatMap((claim) => {
    const lacks = whatIsMissing(claim);
    return lacks.length === 0
      ? []
      : [`Left out: the claim “${shorten(claim.text)}” has no ${lacks.join(" and no ")}.`];
  });
}

/** What a reader of the file must know, because the page cannot show the text as it is stored. */
export function describeWarnings({ warnings, articles }: Report): string[] {
  return warnings.map((warning) => describeWarning(warning, articles[warning.article - 1]!.name));
}

function describeWarning(warning: ReportWarning, article: string): string {
  if (warning.kind === "control-characters") {
    return `“${article}” holds ${counted(warning.count, "character")} that no page can show; each stands as “\ufffd”.`;
  }
  const quotations = counted(warning.highlights.length, "quotation");
  return `“${article}” holds invisible characters that turn the direction of text around, in ${quotations}; they are kept and shown.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
