import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type TextRun,
  WidthType,
} from "docx";
import { matrixColumns } from "../../../core/report/matrix.ts";
import type { Report, ReportTag } from "../../../core/report/report.ts";
import { keepTogether } from "../keep-together.ts";
import { momentInWords } from "../moments.ts";
import { partNames } from "../part-names.ts";
import { placeOf } from "./comments.ts";
import { hexOf } from "./look.ts";
import { textRun } from "./runs.ts";
import { styles } from "./styles.ts";

/** Parts of the report that are tables. Each has a header row that repeats on every page. */

/** Tags in use, with the numbers of highlights and where they stand. */
export function tagIndex({ tags, claims }: Report): readonly FileChild[] {
  const used = tags.filter(({ total }) => total > 0);
  if (used.length === 0) return [heading(partNames["tag-index"]), none("No tag is on any highlight.")];
  const carrying = new Map(claims.map(({ tag, highlights }) => [tag, highlights]));
  const rows = used.map((tag) => {
    const places = (carrying.get(tag) ?? []).map(
      ({ article, firstParagraph }) => `${article}\u00a0¶\u00a0${firstParagraph}`,
    );
    return [tagCell(tag), cell(String(tag.own)), cell(String(tag.total)), cell(places.join(", "))];
  });
  return [
    heading(partNames["tag-index"]),
    table(["Tag", "Own", "With those below", "Article and paragraph"], [3000, 800, 1500, 3900], rows),
  ];
}

/** Every tag with what it is for. */
export function codebook({ tags }: Report): readonly FileChild[] {
  if (tags.length === 0) return [];
  const rows = tags.map((tag) => [
    tagCell(tag),
    new TableCell({ margins, children: rules(tag) }),
    cell(String(tag.own)),
  ]);
  return [heading(partNames.codebook), table(["Tag", "Description", "Highlights"], [3100, 4500, 1600], rows)];
}

/** A cell holds a paragraph, if an empty one. */
function rules({ description, inclusion, exclusion }: ReportTag): Paragraph[] {
  const led = (lead: string, text: string) =>
    text.trim() === "" ? [] : [tight([textRun(lead, { bold: true }), textRun(` ${text.trim()}`)])];
  const lines = [...led("Use it when", inclusion), ...led("Not when", exclusion)];
  const words = description.trim();
  return words === "" && lines.length > 0 ? lines : [tight([textRun(words)]), ...lines];
}

/** How often each tag stands in each article, a table for every ten articles. */
export function matrix({ matrix: { rows, highlights }, articles }: Report): readonly FileChild[] {
  if (rows.length === 0) return [heading(partNames.matrix), none("Nothing in this report is highlighted.")];
  const all = highlights.reduce((sum, count) => sum + count, 0);
  const tables = matrixColumns(articles.length).flatMap((numbers) => {
    const width = Math.floor(6200 / (numbers.length + 1));
    const body = [
      ...rows.map(({ tag, counts, sum }) => [
        tag === null ? cell("Without a tag") : tagCell(tag),
        ...numbers.map((number) => cell(String(counts[number - 1]!))),
        cell(String(sum)),
      ]),
      [cell("Highlights"), ...numbers.map((number) => cell(String(highlights[number - 1]!))), cell(`${all}`)],
    ];
    const heads = ["Tag", ...numbers.map(String), "All"];
    return [table(heads, [3000, ...numbers.map(() => width), width], body), none("")];
  });
  return [
    heading(partNames.matrix),
    none("Articles by their numbers in the list; the last row counts each highlight once."),
    ...tables,
  ];
}

/** Who put which tag on which words, and when. */
export function codingLog({ codings, settings }: Report): readonly FileChild[] {
  if (codings.length === 0) return [heading(partNames["coding-log"]), none("Nothing is highlighted.")];
  const rows = codings.map(({ highlight, tag, person, createdAt }) => [
    cell(momentInWords(createdAt)),
    ...(settings.hasPersons ? [cell(person)] : []),
    tag === null ? cell("Without a tag") : tagCell(tag),
    cell(`“${highlight.quote.replace(/\s+/g, " ")}” Article ${highlight.article}, ${placeOf(highlight)}`),
  ]);
  const heads = ["When", ...(settings.hasPersons ? ["Who"] : []), "Tag", "Words and place"];
  const widths = [1700, ...(settings.hasPersons ? [1200] : []), 2100, 4200];
  return [heading(partNames["coding-log"]), table(heads, widths, rows)];
}

/** The articles with what identifies their files, for a report that does not hold their texts. */
export function sources({ articles, parts }: Report): readonly FileChild[] {
  if (parts.includes("articles") || articles.length === 0) return [];
  const rows = articles.map(({ number, citation, url, name, sha256 }) => [
    cell(String(number)),
    new TableCell({
      margins,
      children: [
        tight([textRun(keepTogether(citation))]),
        ...(url === null || url.trim() === "" ? [] : [tight([textRun(url)])]),
        tight([textRun(`${name} · SHA-256 ${sha256}`, { size: 16, color: "5d6470" })]),
      ],
    }),
  ]);
  return [heading(partNames.sources), table(["No.", "Article"], [700, 8500], rows)];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun(text)] });
}

function none(text: string): Paragraph {
  return new Paragraph({ style: styles.facts, children: [textRun(text)] });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "b8bec8" } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const margins = { top: 60, bottom: 60, left: 100, right: 100 };

/** Widths in twentieths of a point, 9,200 together. */
function table(heads: readonly string[], widths: readonly number[], rows: readonly TableCell[][]): Table {
  const header = heads.map(
    (text) => new TableCell({ margins, children: [tight([textRun(text, { bold: true })])] }),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...widths],
    borders: {
      ...{ top: line, bottom: line, left: noLine, right: noLine },
      ...{ insideHorizontal: line, insideVertical: noLine },
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
}

function tagCell({ path, colour }: ReportTag): TableCell {
  return new TableCell({
    margins,
    children: [tight([textRun("■\u00a0", { color: hexOf(colour) }), textRun(path)])],
  });
}

function cell(text: string): TableCell {
  return new TableCell({ margins, children: [tight([textRun(text)])] });
}

function tight(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: [...children] });
}
