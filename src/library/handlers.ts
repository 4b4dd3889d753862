import type { Handlers } from "../contract/door.ts";
import { type Reply, refuse, succeed } from "../contract/failures.ts";
import type { Restored } from "../contract/safety.ts";
import { cooccurrence, coverage, matrix, timeline } from "./analysis/analyse.ts";
import { writeAnalysis } from "./analysis/write-analysis.ts";
import { daysInText } from "./article-days.ts";
import { createTag } from "./codebook/create-tag.ts";
import { describeTag } from "./codebook/describe-tag.ts";
import { CodebookImports } from "./codebook/import-codebook.ts";
import { mergeTags } from "./codebook/merge-tags.ts";
import { moveTag } from "./codebook/move-tag.ts";
import { pinExample, tagExamples, unpinExample } from "./codebook/pin-example.ts";
import { previewChange } from "./codebook/preview.ts";
import { removeTag as removeFromCodebook } from "./codebook/remove-tag.ts";
import { splitTag } from "./codebook/split-tag.ts";
import { createClaim, editClaim, mergeClaims, removeClaim } from "./commands/claims/edit-claim.ts";
import { linkClaim, unlinkClaim } from "./commands/claims/evidence.ts";
import { correctText, pasteArticle } from "./commands/correct-text.ts";
import { createAnnotation } from "./commands/create-annotation.ts";
import { editArticle, setRole } from "./commands/edit-article.ts";
import { recolourTag, renameTag } from "./commands/edit-tag.ts";
import { markHits } from "./commands/mark-hits.ts";
import { mergeAnnotations } from "./commands/merge-annotations.ts";
import { moveAnnotation } from "./commands/move-annotation.ts";
import { editNote } from "./commands/note.ts";
import { addPiece, removePiece } from "./commands/pieces.ts";
import { quoteAnnotation } from "./commands/quote-annotation.ts";
import { removeAnnotation } from "./commands/remove-annotation.ts";
import { acceptProposal, dropFromReview, movePlace } from "./commands/review.ts";
import {
  editSearch,
  moveFolder,
  placeSearch,
  removeSearches,
  saveSearch,
} from "./commands/saved-searches.ts";
import { splitAnnotation } from "./commands/split-annotation.ts";
import { addTag, removeTag } from "./commands/tag-annotation.ts";
import { redo, undo } from "./commands/undo.ts";
import { weighAnnotation } from "./commands/weigh-annotation.ts";
import { listClaims } from "./db/claims.ts";
import { listLog, nextUndo } from "./db/log.ts";
import { savedSearches } from "./db/saved-searches.ts";
import { type ExportServices, Exports } from "./export/exports.ts";
import { countExport } from "./export/gather.ts";
import { firstHandlers } from "./first-handlers.ts";
import { importAll } from "./importing/import-all.ts";
import { Imports } from "./importing/imports.ts";
import type { Project } from "./project.ts";
import type { StartReader } from "./reading/protocol.ts";
import {
  addEvidence,
  createReport,
  duplicateReport,
  editReport,
  removeReport,
  renameReport,
} from "./reports/edit-report.ts";
import { findEvidence } from "./reports/find-evidence.ts";
import { liveReport } from "./reports/live-report.ts";
import { previewExport, previewReport } from "./reports/preview-report.ts";
import { getReport } from "./reports/stored-reports.ts";
import { Backups } from "./safety/backups.ts";
import { safetyHandlers } from "./safety/handlers.ts";
import { verifyProject } from "./safety/verify-project.ts";
import { countLineRoles } from "./search/line-roles.ts";
import { countSearch, runSearch } from "./search/run.ts";
import { articleAtVersion, articleDifference, articleVersions, compareArticles } from "./versions.ts";

/** What the library needs from the process it runs in. */
export interface Services extends ExportServices {
  readonly startReader: StartReader;
  /** Those of the process, where it makes some by itself. */
  readonly backups?: Backups;
  /** How the restore went with which the library was started. */
  readonly restored?: Reply<Restored> | null;
}

/** The library's side of the contract, for one open project. */
export function handlersFor(project: Project, services: Services): Handlers {
  const db = project.read;
  const imports = new Imports(project, services.startReader, services.onProgress);
  const exports = new Exports(project, services);
  const codebooks = new CodebookImports(project);
  return {
    ...firstHandlers(project),
    "project.verify": async ({ job }) =>
      succeed(
        await verifyProject(project, (done, total) => {
          if (job !== undefined) services.onProgress({ job, done, total, name: "" });
        }),
      ),
    ...safetyHandlers({
      ...{ path: project.path, state: project.keeper?.state, project },
      backups: services.backups ?? new Backups(project, services.startWriter),
      restored: services.restored ?? null,
    }),

    "article.import": ({ paths, encoding }) => importAll(imports, paths, encoding),
    "article.paste": (input) => pasteArticle(project, input),
    "article.edit": (input) => editArticle(project, input),
    "article.days": (input) => daysInText(db, input),
    "article.setRole": (input) => setRole(project, input),
    "article.correct": (input) => correctText(project, input),
    "article.versions": ({ articleId }) => articleVersions(db, articleId),
    "article.atVersion": ({ articleId, ordinal }) => articleAtVersion(db, articleId, ordinal),
    "article.difference": (input) => articleDifference(db, input),
    "article.compare": (input) => compareArticles(db, input),

    "import.plan": async ({ paths }) => succeed(await imports.plan(paths)),
    "import.run": (input) => imports.run(input),
    "import.cancel": ({ planId }) => {
      imports.cancel(planId);
      return succeed(null);
    },

    "review.accept": (input) => acceptProposal(project, input),
    "review.move": (input) => movePlace(project, input),
    "review.drop": (input) => dropFromReview(project, input),

    "annotation.create": (input) => createAnnotation(project, input),
    "annotation.quote": (input) => quoteAnnotation(project, input),
    "annotation.move": (input) => moveAnnotation(project, input),
    "annotation.merge": (input) => mergeAnnotations(project, input),
    "annotation.split": (input) => splitAnnotation(project, input),
    "annotation.remove": (input) => removeAnnotation(project, input),
    "annotation.tag": (input) => addTag(project, input),
    "annotation.untag": (input) => removeTag(project, input),
    "annotation.note": (input) => editNote(project, input),
    "annotation.addPiece": (input) => addPiece(project, input),
    "annotation.removePiece": (input) => removePiece(project, input),
    "annotation.setImportance": (input) => weighAnnotation(project, input),

    "tag.rename": (input) => renameTag(project, input),
    "tag.recolour": (input) => recolourTag(project, input),

    "tag.create": (input) => createTag(project, input),
    "tag.move": (input) => moveTag(project, input),
    "tag.describe": (input) => describeTag(project, input),
    "tag.merge": (input) => mergeTags(project, input),
    "tag.split": (input) => splitTag(project, input),
    "tag.remove": (input) => removeFromCodebook(project, input),
    "tag.preview": (input) => previewChange(db, input),
    "tag.pin": (input) => pinExample(project, input),
    "tag.unpin": (input) => unpinExample(project, input),
    "tag.examples": ({ tagId }) => tagExamples(db, tagId),

    "codebook.plan": ({ path }) => codebooks.plan(path),
    "codebook.planTemplate": ({ template }) => codebooks.planTemplate(template),
    "codebook.import": ({ planId }) => codebooks.run(planId),
    "codebook.importFile": ({ path }) => codebooks.importFile(path),
    "claim.list": () => succeed(listClaims(db)),
    "claim.create": (input) => createClaim(project, input),
    "claim.edit": (input) => editClaim(project, input),
    "claim.remove": (input) => removeClaim(project, input),
    "claim.merge": (input) => mergeClaims(project, input),
    "claim.link": (input) => linkClaim(project, input),
    "claim.unlink": (input) => unlinkClaim(project, input),

    "analysis.cooccurrence": (input) => succeed(cooccurrence(db, input)),
    "analysis.matrix": (input) => succeed(matrix(db, input)),
    "analysis.coverage": (input) => succeed(coverage(db, input)),
    "analysis.timeline": (input) => succeed(timeline(db, input)),
    "analysis.write": (input) => writeAnalysis(db, input),

    "search.run": (input) => runSearch(db, input),
    "search.count": ({ query }) => countSearch(db, query),
    "search.lineRoles": ({ query }) => countLineRoles(db, query),
    "search.saved": () => succeed(savedSearches(db)),
    "search.save": (input) => saveSearch(project, input),
    "search.edit": (input) => editSearch(project, input),
    "search.place": (input) => placeSearch(project, input),
    "search.remove": (input) => removeSearches(project, input),
    "search.moveFolder": (input) => moveFolder(project, input),
    "hits.mark": ({ job, ...marks }) =>
      markHits(project, marks, (done, total) => {
        if (job !== undefined) services.onProgress({ job, done, total, name: "" });
      }),

    "report.get": ({ reportId }) => getReport(db, reportId),
    "report.create": (input) => createReport(project, input),
    "report.rename": (input) => renameReport(project, input),
    "report.edit": (input) => editReport(project, input),
    "report.addEvidence": (input) => addEvidence(project, input),
    "report.duplicate": (input) => duplicateReport(project, input),
    "report.remove": (input) => removeReport(project, input),
    "report.live": (input) => succeed(liveReport(db, input)),
    "report.findEvidence": (input) => findEvidence(db, input),
    "report.preview": (input) => previewReport(project, input),

    "log.list": () => succeed(listLog(db)),
    "log.undo": () => {
      const next = nextUndo(db);
      return next !== null && imports.isRunning(next.head) ? refuse("import-running") : undo(project);
    },
    "log.redo": () => redo(project),

    "export.write": (input) => exports.write(input),
    "export.cancel": ({ job }) => {
      exports.cancel(job);
      return succeed(null);
    },
    "export.count": (input) => countExport(db, input),
    "export.preview": (input) => previewExport(project, input),
  };
}
