import fc from "fast-check";
import type { NoteRun } from "../../../../../src/core/note/document.ts";
import type {
  ListBlock,
  ListItem,
  ReportBlock,
  ReportDocument,
} from "../../../../../src/core/report/composed/document.ts";

const run: fc.Arbitrary<NoteRun> = fc
  .record({
    text: fc.string({ unit: "grapheme", maxLength: 12 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      "https://example.org/a?b=1&c=2",
      "mailto:a@b.example",
    ),
  })
  .map(({ text, bold, italic, link }) => ({
    text,
    ...(bold ? { isBold: true as const } : {}),
    ...(italic ? { isItalic: true as const } : {}),
    ...(link === undefined ? {} : { link }),
  }));

const runs = fc.array(run, { maxLength: 4 });

function anyList(levels: number): fc.Arbitrary<ListBlock> {
  return fc.record({
    kind: fc.constant("list" as const),
    isNumbered: fc.boolean(),
    items: fc.array<ListItem>(levels === 1 ? runs : fc.oneof(runs, anyList(levels - 1)), { maxLength: 4 }),
  });
}

/** Blocks of every kind; `annotationIds` are those that evidence may refer to. */
export function anyBlock(annotationIds: readonly string[]): fc.Arbitrary<ReportBlock> {
  const text = fc.string({ unit: "grapheme", maxLength: 20 });
  return fc.oneof(
    fc.record({ kind: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3), runs }),
    fc.record({ kind: fc.constant("paragraph" as const), runs }),
    fc.record({ kind: fc.constant("quotation" as const), runs }),
    anyList(3),
    fc.record({
      kind: fc.constant("table" as const),
      hasHeader: fc.boolean(),
      rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("evidence" as const),
      annotationId: fc.constantFrom(...annotationIds),
      remembered: fc.record({
        quote: text,
        tags: fc.array(text, { maxLength: 2 }),
        note: text,
        citation: text,
      }),
    }),
    fc.record({
      kind: fc.constant("section" as const),
      source: fc.oneof(
        fc.record({
          kind: fc.constant("search" as const),
          searchId: fc.constant("s"),
          name: text,
          query: text,
        }),
        fc.record({
          kind: fc.constant("tag" as const),
          tagId: fc.constant("t"),
          path: text,
          withBelow: fc.boolean(),
        }),
      ),
    }),
  );
}

export function anyReport(annotationIds: readonly string[] = ["a", "b"]): fc.Arbitrary<ReportDocument> {
  return fc
    .array(anyBlock(annotationIds), { maxLength: 8 })
    .map((blocks) => ({ version: 1 as const, blocks }));
}
