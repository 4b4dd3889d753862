import type { ExchangeSummary } from "../../../contract/exchange.ts";
import { type Reply, succeed } from "../../../contract/failures.ts";
import type { ImportResult } from "../../../contract/records.ts";
import type { FactFinder } from "../../commands/store-article.ts";
import type { Edit, Project, WriteFail } from "../../project.ts";
import type { ReadExchangeFile } from "./read-exchange-file.ts";
import { storeExchange } from "./store-exchange.ts";

type FileResult = ImportResult["files"][number];

/** What would come of an exchange file, found out by bringing it in and taking all of it back. */
export function previewExchange(
  project: Project,
  findFacts: FactFinder,
  { source, data }: ReadExchangeFile,
): Reply<ExchangeSummary, WriteFail> {
  const rehearsed = project.rehearse((edit) => storeExchange(edit, findFacts, source, data));
  return rehearsed.ok ? succeed(rehearsed.value.summary) : rehearsed;
}

/** Within an import: bring in one exchange file, and say what became of it. */
export function storeExchangeFile(edit: Edit, findFacts: FactFinder, file: ReadExchangeFile): FileResult {
  const { summary, hasChanged } = storeExchange(edit, findFacts, file.source, file.data);
  const told = {
    path: file.path,
    articleId: null,
    near: null,
    encoding: null,
    isGuess: false,
    exchange: summary,
  };
  const outcome = hasChanged ? "imported" : isOfNothingHere(summary) ? "refused" : "unchanged";
  const came = hasChanged ? [`${listed(summary.added)} came in.`] : [];
  const message = [...came, ...summary.dropped].join(" ");
  return { ...told, outcome, message: message === "" ? null : message };
}

/** Highlights came, and none of them is of a text that is here. */
function isOfNothingHere({ added, textless }: ExchangeSummary): boolean {
  return added.annotations === 0 && textless > 0;
}

/** “2 articles, 1 tag and 14 highlights”. */
function listed(counts: ExchangeSummary["added"]): string {
  const parts = [
    [counts.articles, "article"],
    [counts.tags, "tag"],
    [counts.annotations, "highlight"],
    [counts.notes, "note"],
    [counts.claims, "claim"],
    [counts.searches ?? 0, "saved search", "saved searches"],
    [counts.reports ?? 0, "report"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many = `${one}s`]) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`);
  if (said.length === 0) return "Tags and notes on highlights that were here";
  return said.length === 1 ? said[0]! : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
