import { expect, test } from "vitest";
import { sampleExchange } from "../../core/exchange/sample-exchange.ts";
import { emptyProject, exported, importFile, projectOf, stateOf } from "./exchange-bench.ts";

const formats = [
  { format: "json", name: "project.json" },
  { format: "qdpx", name: "project.qdpx" },
];

for (const { format, name } of formats) {
  test(`a project brought through ${format} into a new one is written again byte for byte`, async () => {
    const first = await projectOf(sampleExchange);
    const { path, bytes } = await exported(first, format, name);
    const second = await emptyProject();
    const result = await importFile(second, path);
    expect(result).toMatchObject({ imported: 1, refused: 0 });
    const again = await exported(second, format, name);
    expect(again.bytes.toString("latin1")).toBe(bytes.toString("latin1"));
    expect((await second.ask("project.verify", {})).problems).toEqual([]);
  });

  test(`${format} imported twice, and into the project it is from, changes nothing`, async () => {
    const first = await projectOf(sampleExchange);
    const before = stateOf(first);
    const { path } = await exported(first, format, name);
    const result = await importFile(first, path);
    expect(result.files.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect(stateOf(first)).toEqual(before);
    expect(await first.ask("log.list", {})).toHaveLength(1);
  });
}

test("one undo takes back all that an exchange file brought, and redo brings it again", async () => {
  const first = await projectOf(sampleExchange);
  const full = stateOf(first);
  expect(full.annotation).toHaveLength(5);
  await first.ask("log.undo", {});
  const empty = stateOf(first);
  expect(Object.values(empty).every((rows) => rows.length === 0)).toBe(true);
  await first.ask("log.redo", {});
  expect(stateOf(first)).toEqual(full);
});
