import type { ExchangeCounts, ExchangeSummary } from "../../contract/exchange.ts";
import { counted, number } from "./counts.ts";

/** What bringing in annotations from elsewhere says, in English; a part of the one catalogue to translate. */
export const enExchange = {
  sources: {
    claimbench: "Claimbench project",
    qdpx: "REFI-QDA project",
    qdc: "REFI-QDA codebook",
    "web-annotation": "W3C Web Annotations",
    hypothesis: "Hypothesis",
    brat: "brat",
    doccano: "doccano",
    taguette: "Taguette",
  } satisfies Record<ExchangeSummary["source"], string>,
  nothingInIt: "There is nothing in it.",
  /** Before the import. */
  willCome: (counts: ExchangeCounts) => `New here: ${listed(counts)}.`,
  allNew: "All of it is new here.",
  nothingNew: "All of it is here already; importing it changes nothing.",
  /** After it. */
  came: (counts: ExchangeCounts) => `${listed(counts)} came in.`,
  completed: "Tags and notes were added to what is here.",
  found: (counts: ExchangeCounts) => `It holds ${listed(counts)}.`,
  left: (count: number) =>
    counted(count, "remark on what is left out or changed", "remarks on what is left out or changed"),
} as const;

/** Everything but zeros: `2 articles, 1 tag, 14 highlights, 3 notes by 2 persons`. */
function listed(counts: ExchangeCounts): string {
  const { articles, tags, annotations, notes, persons, claims, searches = 0, reports = 0 } = counts;
  const parts = [
    [articles, "article"],
    [tags, "tag"],
    [annotations, "highlight"],
    [notes, "note"],
    [claims, "claim"],
    [persons, "person"],
    [searches, "saved search", "saved searches"],
    [reports, "report"],
  ] as const;
  const said = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)]));
  if (said.length === 0) return number(0);
  return said.length === 1 ? said[0]! : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
