import { z } from "zod";
import { isNoteLink } from "../core/note/document.ts";
import {
  emptyReport,
  headingLevels,
  type ListItem,
  mostListLevels,
  type ReportDocument,
  type SectionSource,
} from "../core/report/composed/document.ts";

/** More blocks, items or runs than anybody writes; fewer than what could stall a window. */
const most = 20_000;
const id = z.string().min(1).max(200);

const run = z.strictObject({
  text: z.string(),
  isBold: z.literal(true).optional(),
  isItalic: z.literal(true).optional(),
  link: z.string().refine(isNoteLink).optional(),
});
const runs = z.array(run).max(most);

/** The items of a list of so many levels: depth has an end, so that no list can exhaust the stack. */
function listItems(levels: number): z.ZodType<readonly ListItem[], readonly ListItem[]> {
  if (levels === 1) return z.array(runs).max(most);
  const below = z.strictObject({
    kind: z.literal("list"),
    isNumbered: z.boolean(),
    items: listItems(levels - 1),
  });
  return z.array(z.union([runs, below])).max(most);
}

export const sectionSource: z.ZodType<SectionSource, SectionSource> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("search"),
    searchId: id,
    name: z.string(),
    query: z.string().max(20_000),
  }),
  z.strictObject({ kind: z.literal("tag"), tagId: id, path: z.string(), withBelow: z.boolean() }),
]);

const remembered = z.strictObject({
  quote: z.string(),
  tags: z.array(z.string()).max(1000),
  note: z.string(),
  citation: z.string(),
});

/** A report from wherever it comes: a window, an exchange file, or a project file somebody else has made. */
export const reportDocument: z.ZodType<ReportDocument, ReportDocument> = z.strictObject({
  version: z.literal(1),
  blocks: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("heading"), level: z.literal(headingLevels), runs }),
        z.strictObject({ kind: z.literal("paragraph"), runs }),
        z.strictObject({ kind: z.literal("quotation"), runs }),
        z.strictObject({
          kind: z.literal("list"),
          isNumbered: z.boolean(),
          items: listItems(mostListLevels),
        }),
        z.strictObject({
          kind: z.literal("table"),
          hasHeader: z.boolean(),
          rows: z.array(z.array(runs).max(100)).max(most),
        }),
        z.strictObject({ kind: z.literal("evidence"), annotationId: id, remembered }),
        z.strictObject({ kind: z.literal("section"), source: sectionSource }),
      ]),
    )
    .max(most),
});

/** What a project file holds as a report; null when it is none of ours, so that it is not written over. */
export function readReportDocument(stored: string): ReportDocument | null {
  if (stored === "") return emptyReport;
  try {
    return reportDocument.parse(JSON.parse(stored));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}
