import { join } from "node:path";
import { expect, test } from "vitest";
import { makeBulkProject } from "../../../bench/data/bulk.ts";
import { benchProject } from "../../../bench/data/project.ts";
import { scratchFolder } from "../../library/scratch.ts";

test("rows written past the commands make a project that opens, checks and can be searched", async () => {
  const folder = scratchFolder();
  const size = { articles: 3, length: 3000, highlightsEach: 4 };
  await makeBulkProject(join(folder, "Bulk.claimbench"), size, () => undefined);
  const project = await benchProject(folder, "Bulk");
  const { ok, problems, articles, annotations } = await project.ask("project.verify", {});
  const { hits } = await project.ask("search.run", { query: "has:note OR NOT has:note" });
  project.close();
  expect(problems).toEqual([]);
  expect({ ok, articles, annotations }).toEqual({ ok: true, articles: 3, annotations: 12 });
  expect(hits.length).toBeGreaterThanOrEqual(12);
});
