import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportKinds, usualSettings } from "../../../../src/core/report/settings.ts";
import { findFaults } from "../../formats/write/html/read-page.ts";
import { bench, scratchFolder } from "../scratch.ts";
import { composedReport } from "./composed-report.ts";

const withoutTimes = (page: string) => page.replaceAll(/<time[^>]*>[^<]*<\/time>/g, "");
const highlightsIn = (page: string) =>
  new Set(Array.from(page.matchAll(/data-annotation="([^"]*)"/g), ([, id]) => id)).size;

test("a ready-made report is previewed as its export writes it, whatever its kind and filter", async () => {
  const { made } = await composedReport();
  for (const kind of reportKinds) {
    const settings = { ...usualSettings, kind, hasPersons: false, citation: "chicago" as const };
    // An article without highlights takes part only where nothing is filtered.
    for (const query of ["has:note", undefined]) {
      const asked = { settings, ...(query === undefined ? {} : { query }) };
      const path = join(scratchFolder(), "r.html");
      await made.ask("export.write", { format: "html", path, ...asked });
      const { html, isPart } = await made.ask("export.preview", asked);
      expect([kind, query, isPart]).toEqual([kind, query, false]);
      expect(withoutTimes(html)).toBe(withoutTimes(readFileSync(path, "utf8")));
    }
  }
});

test("what is wrong with a filter is said, and no page is made", async () => {
  const made = await bench("seeds");
  const refused = await made.refusal("export.preview", { query: "tag:" });
  expect(refused.fail).toBe("query-malformed");
});

test("of a long section the preview has the first highlights and the number of all, the export has all", async () => {
  const made = await bench("seeds");
  const [article] = await made.ask("article.list", {});
  for (let at = 0; at < 205; at += 1) {
    await made.ask("annotation.create", {
      articleId: article!.id,
      start: at * 5,
      end: at * 5 + 20,
      tags: ["t"],
    });
  }
  const [tag] = await made.ask("tag.list", {});
  const { id: reportId } = await made.ask("report.create", {});
  const source = { kind: "tag" as const, tagId: tag!.id, path: "t", withBelow: true };
  await made.ask("report.edit", {
    reportId,
    document: { version: 1, blocks: [{ kind: "section", source }] },
  });
  const { html, isPart } = await made.ask("report.preview", { reportId });
  expect([isPart, highlightsIn(html)]).toEqual([true, 200]);
  expect(html).toContain("205 highlights");
  const path = join(scratchFolder(), "r.html");
  await made.ask("export.write", { format: "html", path, report: reportId });
  expect(highlightsIn(readFileSync(path, "utf8"))).toBe(205);
});

test("of many highlights the first are previewed, and the preview says that they are not all", async () => {
  const made = await bench("seeds");
  const [article] = await made.ask("article.list", {});
  for (let at = 0; at < 130; at += 1) {
    await made.ask("annotation.create", {
      articleId: article!.id,
      start: at * 5,
      end: at * 5 + 20,
      tags: ["t"],
    });
  }
  for (const query of [undefined, "tag:t"]) {
    const { html, isPart } = await made.ask("export.preview", query === undefined ? {} : { query });
    expect([query, isPart, highlightsIn(html)]).toEqual([query, true, 100]);
    expect(await findFaults(html)).toEqual([]);
  }
});

test("the preview of a long text of an analyst is its beginning, a sound page; to be printed it is whole", async () => {
  const { made, reportId } = await composedReport();
  const { document } = await made.ask("report.get", { reportId });
  const words = "All these words were written by an analyst, and nobody reads them. ".repeat(60);
  const paragraphs = Array.from({ length: 150 }, () => ({
    kind: "paragraph" as const,
    runs: [{ text: words }],
  }));
  const last = { kind: "paragraph" as const, runs: [{ text: "The very last words." }] };
  const blocks = [...document.blocks, ...paragraphs, last];
  await made.ask("report.edit", { reportId, document: { version: 1, blocks } });
  const shown = await made.ask("report.preview", { reportId });
  expect(shown.isPart).toBe(true);
  expect(shown.html).toContain("What &lt;was&gt; said</h2>");
  expect(shown.html).not.toContain("The very last words.");
  expect(await findFaults(shown.html)).toEqual([]);
  const whole = await made.ask("report.preview", { reportId, isWhole: true });
  expect(whole.isPart).toBe(false);
  expect(whole.html).toContain("The very last words.");
});
