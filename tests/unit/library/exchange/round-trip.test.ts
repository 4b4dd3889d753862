import { expect, test } from "vitest";
import { sampleExchange } from "../../core/exchange/sample-exchange.ts";
import { emptyProject, exported, importFile, projectOf, readable, stateOf } from "./exchange-bench.ts";

const formats = [
  { format: "json", name: "project.json", knowsPieces: true },
  { format: "qdpx", name: "project.qdpx", knowsPieces: true },
  { format: "jsonld", name: "project.jsonld", knowsPieces: true },
  { format: "brat", name: "brat.zip", knowsPieces: true },
  { format: "doccano", name: "doccano.jsonl", knowsPieces: false },
];

for (const { format, name } of formats) {
  test(`a project brought through ${format} into a new one is written again byte for byte`, async () => {
    const first = await projectOf(sampleExchange);
    const { path, bytes } = await exported(first, format, name);
    const second = await emptyProject();
    const result = await importFile(second, path);
    expect(result).toMatchObject({ imported: 1, refused: 0 });
    const again = await exported(second, format, name);
    expect(await readable(again.bytes)).toEqual(await readable(bytes));
    expect(again.bytes.equals(bytes)).toBe(true);
    expect((await second.ask("project.verify", {})).problems).toEqual([]);

    const before = stateOf(second);
    const twice = await importFile(second, path);
    expect(twice.files.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect(stateOf(second)).toEqual(before);
    expect(await second.ask("log.list", {})).toHaveLength(1);
  });
}

for (const { format, name } of formats.filter(({ knowsPieces }) => knowsPieces)) {
  test(`${format} imported into the project it is from changes nothing`, async () => {
    const first = await projectOf(sampleExchange);
    const before = stateOf(first);
    const { path } = await exported(first, format, name);
    const result = await importFile(first, path);
    expect(result.files.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect(stateOf(first)).toEqual(before);
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
