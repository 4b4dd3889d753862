import type { Report } from "../../../core/report/report.ts";
import type { ReportPart } from "../../../core/report/settings.ts";
import { composedName, kindNames } from "../part-names.ts";
import { showArticles } from "./articles.ts";
import { showClaims } from "./claims.ts";
import { showCodebook } from "./codebook.ts";
import { showCodingLog } from "./coding-log.ts";
import { showComposedContents } from "./composed/composed-contents.ts";
import { showComposed } from "./composed/show-composed.ts";
import { showContents } from "./contents.ts";
import { showChecking, showCover } from "./cover.ts";
import { html, Markup, nothing } from "./markup.ts";
import { showMatrix } from "./matrix.ts";
import { places } from "./places.ts";
import { showSources } from "./sources.ts";
import { composedStyles } from "./style/composed-styles.ts";
import { printStyles } from "./style/print-styles.ts";
import { readingStyles } from "./style/reading-styles.ts";
import { screenStyles } from "./style/screen-styles.ts";
import { tableStyles } from "./style/table-styles.ts";
import { tagStyles } from "./style/tag-colours.ts";
import { showTagIndex } from "./tag-index.ts";
import { titleOf } from "./wording.ts";

const parts: Readonly<Record<ReportPart, (report: Report) => Markup>> = {
  composed: showComposed,
  claims: showClaims,
  articles: showArticles,
  "tag-index": showTagIndex,
  matrix: showMatrix,
  codebook: showCodebook,
  "coding-log": showCodingLog,
  sources: showSources,
};

/** Nothing may be loaded, run or sent, whatever an article's text should hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML5 file that needs nothing else: no script, no font, no picture, no network.
 * To be written as UTF-8. `showArticleText` and `highlightData` tell how a program checks the
 * quotations in it. `isForPdf`: whoever prints it numbers the pages.
 */
export function writeHtmlReport(report: Report, { isForPdf = false } = {}): string {
  // No user's words reach this: colours and patterns are checked, all else is constant.
  const styles = Markup.trust(
    [
      screenStyles,
      readingStyles,
      tableStyles,
      ...(report.composed === undefined ? [] : [composedStyles]),
      printStyles(report.settings.paper, !isForPdf),
      tagStyles(report.tags),
    ].join("\n"),
  );
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Claimbench">
<title>${windowTitle(report)}</title>
<style>
${styles}
</style>
</head>
<body>
<a class="skip" href="#${places.main}">Skip to the report</a>
<div class="page">${showCover(report)}${report.composed ? showComposedContents(report, isForPdf) : showContents(report, isForPdf)}
<main id="${places.main}" tabindex="-1">${report.parts.map((part) => parts[part](report))}${report.composed ? showChecking(report) : nothing}
</main>
<footer class="end">
<p>End of the report</p>
</footer>
</div>
</body>
</html>
`;
  return page.toString();
}

function windowTitle({ project, settings, composed }: Report): string {
  return composed === undefined
    ? titleOf(project.name, kindNames[settings.kind])
    : titleOf(composed.name, composedName);
}
