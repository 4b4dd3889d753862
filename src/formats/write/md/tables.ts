import { matrixColumns } from "../../../core/report/matrix.ts";
import type { Report, ReportTag } from "../../../core/report/report.ts";
import { formatParagraphs, formatPlaces } from "../html/wording.ts";
import { momentInWords } from "../moments.ts";
import { partNames } from "../part-names.ts";
import { onOneLine } from "./escape.ts";

/** Parts of the report that are tables. */

export function tagIndex({ tags, claims }: Report): readonly string[] {
  const carrying = new Map(claims.map(({ tag, highlights }) => [tag, highlights]));
  const rows = tags
    .filter(({ total }) => total > 0)
    .map((tag) => {
      const places = (carrying.get(tag) ?? []).map(
        ({ article, firstParagraph, lastParagraph }) =>
          `${article} ${formatParagraphs(firstParagraph, lastParagraph)}`,
      );
      return [onOneLine(tag.path), String(tag.own), String(tag.total), places.join(", ")];
    });
  if (rows.length === 0) return [];
  const heads = ["Tag", "Own", "With those below", "Article and paragraph"];
  return [`## ${partNames["tag-index"]}`, table(heads, ["", "r", "r", ""], rows)];
}

export function codebook({ tags }: Report): readonly string[] {
  if (tags.length === 0) return [];
  const rows = tags.map((tag) => [onOneLine(tag.path), rules(tag), String(tag.own)]);
  return [`## ${partNames.codebook}`, table(["Tag", "Description", "Highlights"], ["", "", "r"], rows)];
}

function rules({ description, inclusion, exclusion }: ReportTag): string {
  return [
    onOneLine(description),
    ...(inclusion.trim() === "" ? [] : [`**Use it when:** ${onOneLine(inclusion)}`]),
    ...(exclusion.trim() === "" ? [] : [`**Not when:** ${onOneLine(exclusion)}`]),
  ]
    .filter((rule) => rule !== "")
    .join("<br>");
}

export function matrix({ matrix: { rows, highlights }, articles }: Report): readonly string[] {
  if (rows.length === 0) return [];
  const all = highlights.reduce((sum, count) => sum + count, 0);
  const tables = matrixColumns(articles.length).map((numbers) => {
    const body = [
      ...rows.map(({ tag, counts, sum }) => [
        tag === null ? "Without a tag" : onOneLine(tag.path),
        ...numbers.map((number) => String(counts[number - 1]!)),
        String(sum),
      ]),
      ["Highlights", ...numbers.map((number) => String(highlights[number - 1]!)), String(all)],
    ];
    return table(["Tag", ...numbers.map(String), "All"], ["", ...numbers.map(() => "r" as const), "r"], body);
  });
  const about = "Articles by their numbers in the list; the last row counts each highlight once.";
  return [`## ${partNames.matrix}`, about, ...tables];
}

export function codingLog({ codings, settings }: Report): readonly string[] {
  if (codings.length === 0) return [];
  const rows = codings.map(({ highlight, tag, person, createdAt }) => {
    const { article, quote, firstParagraph, lastParagraph } = highlight;
    const place = `${formatParagraphs(firstParagraph, lastParagraph)}, characters ${formatPlaces(highlight)}`;
    return [
      momentInWords(createdAt),
      ...(settings.hasPersons ? [onOneLine(person)] : []),
      tag === null ? "Without a tag" : onOneLine(tag.path),
      `“${onOneLine(quote)}” Article ${article}, ${place}`,
    ];
  });
  const heads = ["When", ...(settings.hasPersons ? ["Who"] : []), "Tag", "Words and place"];
  return [
    `## ${partNames["coding-log"]}`,
    table(
      heads,
      heads.map(() => ""),
      rows,
    ),
  ];
}

/** The articles with what identifies their files, for a report that does not hold their texts. */
export function sources({ articles, parts }: Report): readonly string[] {
  if (parts.includes("articles") || articles.length === 0) return [];
  const rows = articles.map(({ number, citation, url, name, sha256 }) => [
    String(number),
    [citation, ...(url === null ? [] : [url])].map(onOneLine).join(" "),
    onOneLine(name),
    `\`${sha256}\``,
  ]);
  return [`## ${partNames.sources}`, table(["No.", "Article", "File", "SHA-256"], ["r", "", "", ""], rows)];
}

/** `r` aligns a column to the right. Cells are Markdown already. */
function table(
  heads: readonly string[],
  aligned: readonly ("" | "r")[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|${aligned.map((side) => (side === "r" ? "---:" : "---")).join("|")}|`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}
