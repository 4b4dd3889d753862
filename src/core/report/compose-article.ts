import { citeSource } from "../anchor/citation.ts";
import { quotationOfPieces, spanOf } from "../anchor/pieces.ts";
import { coverText, groupByPrintedLine } from "./body.ts";
import type { NumberedAnnotation } from "./highlights.ts";
import type { MaterialArticle } from "./material.ts";
import type { Highlight, Paragraph, ReportArticle, Space, TextLine } from "./report.ts";
import { cutStretches } from "./segments.ts";
import type { ReportSettings } from "./settings.ts";

type Part = TextLine | Space;

/**
 * One article of the report: its text as paragraphs and the white space between them, cut into
 * segments, and its highlights with the paragraphs they stand in.
 *
 * Throws RangeError for lines out of order and for a highlight of white space only.
 */
export function composeArticle(
  article: MaterialArticle,
  number: number,
  annotations: readonly NumberedAnnotation[],
  { citation, hasJunk }: Pick<ReportSettings, "citation" | "hasJunk">,
): ReportArticle {
  const { id, name, label, source, author, date, language, sha256, text } = article;
  const groups = cutIntoParts(article, annotations);
  const isParagraph = (parts: readonly Part[]) => parts.some(({ kind }) => kind === "line");
  const places = findParagraphs(groups.filter(isParagraph));
  const highlights = annotations.map((annotation) => placeHighlight(annotation, number, places));
  const beginning = Map.groupBy(highlights, ({ firstParagraph }) => firstParagraph);
  let paragraphs = 0;
  const body = groups.flatMap((parts): readonly (Paragraph | Space)[] => {
    if (!isParagraph(parts)) return parts.filter((part) => part.kind === "space");
    paragraphs += 1;
    const { start, end } = { start: parts[0]!.start, end: parts.at(-1)!.end };
    const begun = beginning.get(paragraphs) ?? [];
    return [{ kind: "paragraph", number: paragraphs, start, end, parts, highlights: begun }];
  });
  const kept = hasJunk ? body : body.filter((piece) => !isJunk(piece));
  return {
    ...{ number, id, name, label, source, author, date, url: article.url ?? null, language, sha256 },
    citation: citeSource({ title: article.title ?? null, name: label, source, author, date }, citation),
    ...{ length: text.length, junkLeftOut: body.length - kept.length, body: kept, highlights },
  };
}

/** A printed line of nothing but junk that no highlight stands in, not even in part. */
function isJunk(piece: Paragraph | Space): boolean {
  return (
    piece.kind === "paragraph" &&
    piece.parts.every((part) => part.kind === "space" || part.role === "junk") &&
    piece.parts.every(({ segments }) => segments.every(({ over }) => over.length === 0))
  );
}

/** The text as parts, grouped by printed line. */
function cutIntoParts(
  { text, lines }: MaterialArticle,
  annotations: readonly NumberedAnnotation[],
): readonly (readonly Part[])[] {
  const stretches = coverText(text, lines);
  const cut = cutStretches(text, stretches, annotations);
  const segments = new Map(stretches.map((stretch, index) => [stretch, cut[index]!]));
  return groupByPrintedLine(text, stretches).map((group) =>
    group.map((stretch): Part => {
      const { start, end, role } = stretch;
      const own = segments.get(stretch)!;
      if (role === "space") return { kind: "space", start, end, segments: own };
      return { kind: "line", role, start, end, segments: own };
    }),
  );
}

interface Places {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
}

/** By highlight, the numbers of the paragraphs it begins and ends in. */
function findParagraphs(paragraphs: readonly (readonly Part[])[]): Places {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, parts] of paragraphs.entries()) {
    for (const { begins, ends } of parts.flatMap(({ segments }) => segments)) {
      for (const number of begins) first.set(number, index + 1);
      for (const number of ends) last.set(number, index + 1);
    }
  }
  return { first, last };
}

function placeHighlight(annotation: NumberedAnnotation, article: number, places: Places): Highlight {
  const { number, id, articleId, pieces, importance, lane, tags, note, person, createdAt } = annotation;
  const { noteDocument } = annotation;
  const firstParagraph = places.first.get(number)!;
  const lastParagraph = places.last.get(number)!;
  return {
    ...{ number, id, article, articleId, ...spanOf(pieces), quote: quotationOfPieces(pieces) },
    ...{ pieces: pieces.map(({ start, end }) => ({ start, end })), importance },
    ...{ firstParagraph, lastParagraph, lane, tags, note, noteDocument, person, createdAt },
  };
}
