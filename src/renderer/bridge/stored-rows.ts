import type { QueryClient } from "@tanstack/react-query";
import type { ComposedReport } from "../../contract/composed-reports.ts";
import type { Output, Question } from "../../contract/library.ts";
import type { Annotation, Article, ArticleWithText, Tag } from "../../contract/records.ts";
import { byPosition } from "../../core/text/range.ts";
import { keys } from "./keys.ts";

/** Channels through which the window changes the project. */
export type WriteChannel =
  | "annotation.create"
  | "annotation.move"
  | "annotation.merge"
  | "annotation.split"
  | "annotation.remove"
  | "annotation.tag"
  | "annotation.untag"
  | "annotation.note"
  | "annotation.addPiece"
  | "annotation.removePiece"
  | "annotation.setImportance"
  | "import.run"
  | "article.paste"
  | "article.edit"
  | "article.setRole"
  | "article.correct"
  | "review.accept"
  | "review.move"
  | "review.drop"
  | "claim.create"
  | "claim.edit"
  | "claim.remove"
  | "claim.merge"
  | "claim.link"
  | "claim.unlink"
  | "tag.rename"
  | "tag.recolour"
  | "hits.mark"
  | "search.save"
  | "search.edit"
  | "search.place"
  | "search.remove"
  | "search.moveFolder"
  | "tag.create"
  | "tag.move"
  | "tag.describe"
  | "tag.merge"
  | "tag.split"
  | "tag.remove"
  | "tag.pin"
  | "tag.unpin"
  | "codebook.import"
  | "report.create"
  | "report.rename"
  | "report.edit"
  | "report.addEvidence"
  | "report.duplicate"
  | "report.remove"
  | "log.undo"
  | "log.redo";

/** What the library answered to a write. */
export type Written = {
  [C in WriteChannel]: { readonly channel: C; readonly question: Question<C>; readonly value: Output<C> };
}[WriteChannel];

/**
 * Take a stored row into the window's copy, and have fetched again what else the write changed.
 * The row is shown at once; the counts and labels follow.
 */
export function takeWritten(client: QueryClient, written: Written): void {
  switch (written.channel) {
    case "annotation.create":
    case "annotation.tag":
    case "annotation.untag":
    case "annotation.note":
    case "annotation.addPiece":
    case "annotation.removePiece":
    case "annotation.setImportance":
    case "annotation.move":
      putAnnotation(client, written.value);
      break;
    case "annotation.merge":
      for (const id of written.value.removed) dropAnnotation(client, id);
      putAnnotation(client, written.value.annotation);
      break;
    case "annotation.split":
      putAnnotation(client, written.value.first);
      putAnnotation(client, written.value.second);
      break;
    case "annotation.remove":
      dropAnnotation(client, written.value.annotationId);
      break;
    case "review.accept":
    case "review.move":
      putAnnotation(client, written.value);
      break;
    case "review.drop":
      dropAnnotation(client, written.value.annotationId);
      break;
    case "article.edit":
      putArticle(client, written.value);
      break;
    case "article.setRole":
    case "article.correct":
      putText(client, written.value);
      break;
    case "import.run":
    case "article.paste":
    case "hits.mark":
    case "search.save":
    case "search.edit":
    case "search.place":
    case "search.remove":
    case "search.moveFolder":
    // A claim's words and stances stand on the cards of many articles: all of it is fetched again.
    case "claim.create":
    case "claim.edit":
    case "claim.remove":
    case "claim.merge":
    case "claim.link":
    case "claim.unlink":
      break;
    case "tag.recolour":
      putTag(client, written.value);
      break;
    case "tag.rename":
      putTag(client, written.value);
      // Every highlight below the tag carries its path.
      void client.invalidateQueries({ queryKey: keys.everyAnnotations });
      break;
    case "tag.create":
    case "tag.move":
    case "tag.describe":
    case "tag.merge":
    case "tag.split":
    case "tag.remove":
    case "tag.pin":
    case "tag.unpin":
    case "codebook.import":
      client.setQueryData<readonly Tag[]>(keys.tags, written.value.tags);
      break;
    case "report.create":
    case "report.rename":
    case "report.edit":
    case "report.addEvidence":
    case "report.duplicate":
      client.setQueryData<ComposedReport>(keys.report(written.value.id), written.value);
      break;
    case "report.remove":
      break;
    case "log.undo":
    case "log.redo":
      void client.invalidateQueries();
      return;
  }
  for (const queryKey of changedBy[written.channel]) {
    if (queryKey === keys.tags && isUntagged(written)) continue;
    void client.invalidateQueries({ queryKey });
  }
  // A report may refer to anything that is in the project.
  void client.invalidateQueries({ queryKey: keys.everyLiveReport });
}

/** A highlight made without a tag changes nothing about the tags; counting them all takes a while. */
function isUntagged({ channel, value }: Written): boolean {
  return channel === "annotation.create" && value.tagIds.length === 0;
}

const whatArticlesSay = [keys.project, keys.articles, keys.everySearch, keys.searchNames];
const whatVersionsSay = [
  keys.claims,
  ...whatArticlesSay,
  keys.everyVersion,
  keys.everyAnnotations,
  keys.review,
  keys.tags,
];
const whatTagsSay = [keys.project, keys.tags, keys.everySearch];

const whatTreesSay = [
  ...[keys.project, keys.everySearch, keys.everyAnnotations],
  ...[keys.everyTagPreview, keys.everyAnalysis],
];
const whatReportsSay = [keys.project, keys.reports];
const whatClaimsSay = [keys.project, keys.claims, keys.everyAnnotations, keys.everySearch];

const changedBy = {
  "claim.create": whatClaimsSay,
  "claim.edit": whatClaimsSay,
  "claim.remove": whatClaimsSay,
  "claim.merge": whatClaimsSay,
  "claim.link": whatClaimsSay,
  "claim.unlink": whatClaimsSay,
  "report.create": whatReportsSay,
  "report.rename": whatReportsSay,
  "report.edit": whatReportsSay,
  "report.addEvidence": whatReportsSay,
  "report.duplicate": whatReportsSay,
  "report.remove": whatReportsSay,
  "annotation.create": [...whatTagsSay, keys.articles],
  "annotation.merge": [...whatTagsSay, keys.articles, keys.claims],
  "annotation.split": [...whatTagsSay, keys.articles, keys.claims],
  "annotation.remove": [...whatTagsSay, keys.articles, keys.claims],
  "annotation.tag": whatTagsSay,
  "annotation.untag": whatTagsSay,
  "search.save": [keys.project, keys.savedSearches],
  "search.edit": [keys.project, keys.savedSearches],
  "search.place": [keys.project, keys.savedSearches],
  "search.remove": [keys.project, keys.savedSearches],
  "search.moveFolder": [keys.project, keys.savedSearches],
  "hits.mark": [...whatTagsSay, keys.articles, keys.everyAnnotations],
  "annotation.note": [keys.project, keys.everySearch],
  "annotation.addPiece": [keys.project, keys.everySearch],
  "annotation.removePiece": [keys.project, keys.everySearch],
  "annotation.setImportance": [keys.project, keys.everySearch],
  "import.run": [...whatVersionsSay, keys.everyArticle],
  "article.paste": whatArticlesSay,
  "article.edit": whatArticlesSay,
  // Which words tell a day depends on what their lines are.
  "article.setRole": [...whatArticlesSay, keys.everyVersion],
  "article.correct": whatVersionsSay,
  "review.accept": whatVersionsSay,
  "review.move": whatVersionsSay,
  "review.drop": whatVersionsSay,
  "annotation.move": [keys.project, keys.everySearch, keys.claims],
  "tag.rename": whatTagsSay,
  "tag.recolour": [keys.project, keys.tags],
  "tag.create": [keys.project],
  "tag.move": whatTreesSay,
  "tag.describe": [keys.project],
  "tag.merge": whatTreesSay,
  "tag.split": whatTreesSay,
  "tag.remove": whatTreesSay,
  "codebook.import": whatTreesSay,
  "tag.pin": [keys.project, keys.everyTagPreview],
  "tag.unpin": [keys.project, keys.everyTagPreview],
} as const;

/** The list with this row in it, in reading order; a row with its id makes place. */
export function withAnnotation(list: readonly Annotation[], row: Annotation): readonly Annotation[] {
  const at = list.findIndex((each) => each.id === row.id);
  if (at >= 0 && byPosition(list[at]!, row) === 0) return list.with(at, row);
  const others = at < 0 ? list : list.toSpliced(at, 1);
  const isAfter = (each: Annotation) => (byPosition(each, row) || (each.id < row.id ? -1 : 1)) > 0;
  const place = others.findIndex(isAfter);
  return others.toSpliced(place < 0 ? others.length : place, 0, row);
}

function putAnnotation(client: QueryClient, row: Annotation): void {
  client.setQueryData<readonly Annotation[]>(
    keys.annotations(row.articleId),
    (list) => list && withAnnotation(list, row),
  );
}

function dropAnnotation(client: QueryClient, annotationId: string): void {
  client.setQueriesData<readonly Annotation[]>({ queryKey: keys.everyAnnotations }, (list) =>
    list?.filter((row) => row.id !== annotationId),
  );
}

/** What is known of an article, beside the text it has. */
function putArticle(client: QueryClient, row: Article): void {
  client.setQueryData<readonly Article[]>(keys.articles, (list) =>
    list?.map((article) => (article.id === row.id ? row : article)),
  );
  client.setQueryData<ArticleWithText>(keys.article(row.id), (article) => article && { ...article, ...row });
}

function putText(client: QueryClient, row: ArticleWithText): void {
  client.setQueryData<ArticleWithText>(keys.article(row.id), row);
}

function putTag(client: QueryClient, row: Tag): void {
  client.setQueryData<readonly Tag[]>(keys.tags, (list) =>
    list?.map((tag) => (tag.id === row.id ? row : tag)),
  );
}
