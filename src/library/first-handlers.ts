import type { Handlers } from "../contract/door.ts";
import { succeed } from "../contract/failures.ts";
import type { ProjectInfo } from "../contract/records.ts";
import { meantArticle } from "./commands/meant-article.ts";
import { listAnnotations } from "./db/annotations.ts";
import { articleWithText, listArticles } from "./db/articles.ts";
import { nextRedo, nextUndo } from "./db/log.ts";
import { countRows, projectId } from "./db/project.ts";
import { listReviews } from "./db/reviews.ts";
import { listTags } from "./db/tags.ts";
import { projectName } from "./name.ts";
import type { Project } from "./project.ts";
import { listReports } from "./reports/stored-reports.ts";
import { searchNames } from "./search/names.ts";

/** The questions that a window's first picture is made of. */
export type FirstChannel =
  | "project.get"
  | "article.list"
  | "article.get"
  | "annotation.list"
  | "tag.list"
  | "review.list"
  | "report.list"
  | "search.names";

/**
 * What answers the first questions of a window. It is read before all else, so nothing is imported here
 * that a first picture can do without: the rest of the library is three times as much to read.
 */
export function firstHandlers(project: Project): Pick<Handlers, FirstChannel> {
  const db = project.read;
  return {
    "project.get": () => succeed(projectInfo(project)),
    "article.list": () => succeed(listArticles(db)),
    "article.get": ({ article }) => {
      const meant = meantArticle(db, article);
      return meant.ok ? succeed(articleWithText(db, meant.value.id)!) : meant;
    },
    "annotation.list": async ({ articleId, query = "" }) => {
      if (query.trim() === "") return succeed(listAnnotations(db, articleId ?? null));
      const { annotationsFor } = await import("./search/run.ts");
      return annotationsFor(db, { articleId, query });
    },
    "tag.list": () => succeed(listTags(db)),
    "review.list": () => succeed(listReviews(db)),
    "report.list": () => succeed(listReports(db)),
    "search.names": () => succeed(searchNames(db)),
  };
}

function projectInfo(project: Project): ProjectInfo {
  return {
    id: projectId(project.read),
    name: projectName(project.path),
    path: project.path,
    person: project.person,
    counts: countRows(project.read),
    undo: nextUndo(project.read)?.label ?? null,
    redo: nextRedo(project.read)?.label ?? null,
    trouble: troubleOf(project),
    notes: project.notes,
  };
}

function troubleOf(project: Project): ProjectInfo["trouble"] {
  const trouble = project.trouble();
  return trouble === null ? null : { code: trouble.fail, message: trouble.message };
}
