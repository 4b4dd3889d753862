import type { Highlight, Report, ReportArticle } from "../../../core/report/report.ts";
import type { ReportPart } from "../../../core/report/settings.ts";
import { formatImportance, formatParagraphs, formatPlaces } from "../html/wording.ts";
import { articleMarkdown, isShown, numbersAlone } from "./article.ts";
import { claimsMarkdown, madeByMarkdown } from "./claims.ts";
import { composedMarkdown } from "./composed.ts";
import { obsidianTag, onOneLine } from "./escape.ts";
import { noteParagraphs } from "./note.ts";
import { codebook, codingLog, matrix, sources, tagIndex } from "./tables.ts";

const parts: Readonly<Record<ReportPart, (report: Report) => readonly string[]>> = {
  composed: composedMarkdown,
  claims: claimsMarkdown,
  articles: ({ articles }) => articles.flatMap(articleMarkdown),
  "tag-index": tagIndex,
  matrix,
  codebook,
  "coding-log": codingLog,
  sources,
};

/**
 * The report as one Markdown file that Obsidian reads as it is meant: front matter, a heading for
 * each article, highlights between `==`, tags and notes as footnotes, the codebook as a table.
 */
export function writeMarkdownReport(report: Report): string {
  const { project, articles, composed } = report;
  const blocks = [
    frontMatter(report),
    `# ${onOneLine(composed?.name ?? project.name)}`,
    ...report.parts.flatMap((part) => parts[part](report)),
    ...(report.parts.includes("articles") ? articles.flatMap(footnotes) : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function frontMatter({ project, query, articles, highlights, claims, composed }: Report): string {
  const tags = claims.flatMap(({ tag }) => obsidianTag(tag.path) ?? []);
  return [
    "---",
    `title: ${yamlString(composed?.name ?? project.name)}`,
    ...(composed === undefined ? [] : [`project: ${yamlString(project.name)}`]),
    `exported: ${yamlString(project.exportedAt)}`,
    ...(project.person === "" ? [] : [`exported_by: ${yamlString(project.person)}`]),
    ...(query === null ? [] : [`query: ${yamlString(query)}`]),
    `articles: ${articles.length}`,
    `highlights: ${highlights.length}`,
    ...(tags.length === 0 ? [] : ["tags:", ...tags.map((tag) => `  - ${yamlString(tag)}`)]),
    "---",
  ].join("\n");
}

/** A JSON string is a double-quoted scalar of YAML 1.2; what YAML cannot print is escaped as well. */
function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function footnotes(article: ReportArticle): readonly string[] {
  const alone = numbersAlone(article);
  return article.highlights.map((highlight) => footnote(highlight, isShown(highlight, alone)));
}

/** Tags, note, the quotation where the text does not show it, who and where. */
function footnote(highlight: Highlight, isQuotationShown: boolean): string {
  const { number, tags, quote, person, createdAt, firstParagraph, lastParagraph } = highlight;
  const shownTags = tags.map(({ path }) => {
    const tag = obsidianTag(path);
    return tag === null ? `**${onOneLine(path)}**` : `#${tag}`;
  });
  const place = `${formatParagraphs(firstParagraph, lastParagraph)}, characters ${formatPlaces(highlight)}`;
  const importance = formatImportance(highlight);
  const paragraphs = [
    shownTags.length === 0 ? "No tag" : shownTags.join(" "),
    ...noteParagraphs(highlight),
    ...(isQuotationShown ? [] : [`“${onOneLine(quote)}”`]),
    `${madeByMarkdown(person, createdAt)} · ${place}${importance === "" ? "" : ` · ${importance}`}`,
  ];
  return `[^${number}]: ${paragraphs.join("\n\n    ")}`;
}
