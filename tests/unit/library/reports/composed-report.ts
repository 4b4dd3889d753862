import type { ReportDocument } from "../../../../src/core/report/composed/document.ts";
import { type Bench, bench } from "../scratch.ts";

/** A report with a block of every kind on a project of the five seeds. */
export async function composedReport(): Promise<{
  readonly made: Bench;
  readonly reportId: string;
  readonly ids: { readonly said: string; readonly cut: string };
}> {
  const made = await bench("seeds");
  const [first, second] = await made.ask("article.list", {});
  const said = await made.ask("annotation.create", {
    ...{ articleId: first!.id, start: 300, end: 360, tags: ["quote/direct"], note: "Who <says> so?" },
  });
  const cut = await made.ask("annotation.create", {
    articleId: second!.id,
    start: 400,
    end: 460,
    tags: ["quote"],
  });
  const { id: reportId } = await made.ask("report.create", { name: "Talks & <b>hostages</b>" });
  const { document } = await made.ask("report.addEvidence", { reportId, annotationIds: [said.id, cut.id] });
  const tagId = said.tagIds[0]!;
  const saved = await made.ask("search.save", { path: "Notes", query: "has:note" });
  const [one, two] = document.blocks;
  const written: ReportDocument = {
    version: 1,
    blocks: [
      { kind: "heading", level: 1, runs: [{ text: "What <was> said" }] },
      {
        kind: "paragraph",
        runs: [
          { text: "First " },
          { text: "bold", isBold: true },
          { text: " & " },
          { text: "a page", link: "https://example.org/?a=1&b=2" },
          { text: "\nnext line *star*" },
        ],
      },
      one!,
      { kind: "heading", level: 2, runs: [{ text: "Lists" }] },
      { kind: "list", isNumbered: true, items: [[{ text: "one" }], [{ text: "two", isItalic: true }]] },
      {
        kind: "list",
        isNumbered: false,
        items: [
          [{ text: "- dot" }],
          { kind: "list", isNumbered: true, items: [[{ text: "below the dot" }], [{ text: "and this" }]] },
          [{ text: "last dot" }],
        ],
      },
      { kind: "quotation", runs: [{ text: "said elsewhere" }] },
      {
        kind: "table",
        hasHeader: true,
        rows: [
          [[{ text: "Who" }], [{ text: "Says | what" }]],
          [[{ text: "Ada" }], [{ text: "a\nb" }]],
        ],
      },
      two!,
      { kind: "section", source: { kind: "tag", tagId, path: "quote/direct", withBelow: true } },
      { kind: "section", source: { kind: "search", searchId: saved.id, name: "Notes", query: "has:note" } },
    ],
  };
  await made.ask("report.edit", { reportId, document: written });
  return { made, reportId, ids: { said: said.id, cut: cut.id } };
}
