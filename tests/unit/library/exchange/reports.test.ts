import { expect, test } from "vitest";
import { sampleExchange } from "../../core/exchange/sample-exchange.ts";
import { composedReport } from "../reports/composed-report.ts";
import { emptyProject, exported, fileWith, importFile, projectOf, stateOf } from "./exchange-bench.ts";

test("saved searches and reports go out with a project and come into a new one, which writes the same bytes", {
  timeout: 20_000,
}, async () => {
  const { made, reportId } = await composedReport();
  await made.ask("search.save", { path: "Talks/Secret", query: "secret" });
  const { path, bytes } = await exported(made, "json", "project.json");
  const second = await emptyProject();
  const result = await importFile(second, path);
  expect(result.files[0]).toMatchObject({
    outcome: "imported",
    exchange: { found: { searches: 2, reports: 1 }, added: { searches: 2, reports: 1 }, dropped: [] },
  });
  const again = await exported(second, "json", "project.json");
  expect(again.bytes.toString("utf8")).toBe(bytes.toString("utf8"));
  const report = await second.ask("report.get", { reportId });
  expect(report).toEqual(await made.ask("report.get", { reportId }));
  const live = await second.ask("report.live", {
    annotationIds: report.document.blocks.flatMap((block) =>
      block.kind === "evidence" ? block.annotationId : [],
    ),
    sections: [],
  });
  expect(live.evidence.map(({ state }) => state)).toEqual(["here", "here"]);

  const before = stateOf(second);
  expect((await importFile(second, path)).files[0]).toMatchObject({ outcome: "unchanged", message: null });
  expect(stateOf(second)).toEqual(before);
  await second.ask("log.undo", {});
  expect(await second.ask("report.list", {})).toEqual([]);
  expect(await second.ask("search.saved", {})).toEqual([]);
  await second.ask("log.redo", {});
  expect(stateOf(second)).toEqual(before);
});

test("a part of a project holds no reports, and a project without any says nothing of them", async () => {
  const { made } = await composedReport();
  const path = fileWith("part.json", "");
  await made.ask("export.write", { format: "json", path, query: "has:note" });
  const second = await emptyProject();
  await importFile(second, path);
  expect(await second.ask("report.list", {})).toEqual([]);
  const plain = await exported(await projectOf(sampleExchange), "json", "plain.json");
  expect(Object.keys(JSON.parse(plain.bytes.toString("utf8")))).not.toContain("reports");
});

test("a report's sections follow their tags and searches to those that are here under the same names", async () => {
  const { made, reportId } = await composedReport();
  const { path } = await exported(made, "json", "project.json");
  const second = await emptyProject();
  const saved = await second.ask("search.save", { path: "Notes", query: "has:note" });
  await second.ask("tag.create", { parentId: null, path: "quote/direct" });
  const tag = (await second.ask("tag.list", {})).find(({ path: each }) => each === "quote/direct")!;
  await importFile(second, path);
  const { document } = await second.ask("report.get", { reportId });
  expect(document.blocks.flatMap((block) => (block.kind === "section" ? block.source : []))).toMatchObject([
    { kind: "tag", tagId: tag.id },
    { kind: "search", searchId: saved.id },
  ]);
});

test("a report that is none of ours is left out and said to be; one whose name is taken gets a number", async () => {
  const { made } = await composedReport();
  const { bytes } = await exported(made, "json", "project.json");
  const project = JSON.parse(bytes.toString("utf8"));
  project.reports.push(
    {
      ...project.reports[0],
      id: "0199a0c5-7c1e-7000-8000-000000000001",
      document: { version: 1, blocks: [{}] },
    },
    { ...project.reports[0], id: "0199a0c5-7c1e-7000-8000-000000000002" },
    { id: "x", name: "no document" },
  );
  const second = await emptyProject();
  const { files } = await importFile(second, fileWith("p.json", JSON.stringify(project)));
  expect(files[0]?.exchange?.dropped).toEqual([
    "1 entry is not built as the format demands and was left out (“no document”).",
    "1 report is not built as a report of ours and was left out.",
    "1 report has the name of another and got a number behind it.",
  ]);
  expect((await second.ask("report.list", {})).map(({ name }) => name)).toEqual([
    "Talks & <b>hostages</b>",
    "Talks & <b>hostages</b> 2",
  ]);
});
