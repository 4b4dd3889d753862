import { expect, test } from "vitest";
import { sampleExchange } from "../../core/exchange/sample-exchange.ts";
import { emptyProject, exported, importFile, projectOf, readable, stateOf } from "./exchange-bench.ts";
import { fullProject, type Seen, seen } from "./full-project.ts";

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

const plain = { person: "", createdAt: "", importance: 0 };

/** What each format carries of a highlight; what it cannot is made the same on both sides. */
const carried: readonly {
  readonly format: string;
  readonly name: string;
  readonly of: (highlight: Seen) => Seen;
}[] = [
  { format: "json", name: "project.json", of: (highlight) => highlight },
  { format: "qdpx", name: "project.qdpx", of: (highlight) => ({ ...highlight, importance: 0 }) },
  { format: "jsonld", name: "project.jsonld", of: (highlight) => ({ ...highlight, importance: 0 }) },
  {
    ...{ format: "brat", name: "brat.zip" },
    of: (highlight) => ({
      ...highlight,
      ...plain,
      note: highlight.note.replace(/\s+/gu, " "),
      tags: highlight.tags.map((tag) => tag.replaceAll("|", "∣")),
    }),
  },
];

test.each(carried)(
  "texts, places, tags, notes and authors of hard texts come through $format, and a second export is the same to the byte",
  async ({ format, name, of }) => {
    const first = await fullProject();
    const { path, bytes } = await exported(first, format, name);
    const second = await emptyProject();
    const { files } = await importFile(second, path);
    expect(files.map(({ outcome, exchange }) => [outcome, exchange?.dropped])).toEqual([["imported", []]]);
    const [there, here] = [await seen(first), await seen(second)];
    expect(here.texts).toEqual(there.texts);
    expect(here.highlights.map(of)).toEqual(there.highlights.map(of));
    expect(here.highlights.length).toBeGreaterThan(40);
    for (const { text, pieces } of here.highlights) {
      for (const { start, end, quote } of pieces) expect(text.slice(start, end)).toBe(quote);
    }
    const again = await exported(second, format, name);
    expect(await readable(again.bytes)).toEqual(await readable(bytes));
    expect(again.bytes.equals(bytes)).toBe(true);
    expect((await second.ask("project.verify", {})).problems).toEqual([]);
  },
  60_000,
);

test("our own JSON carries all that analysts said: rules, rich notes, importance, examples, claims, confirmed facts", async () => {
  const first = await fullProject();
  const { path } = await exported(first, "json", "project.json");
  const second = await emptyProject();
  const { files } = await importFile(second, path);
  expect(files[0]!.exchange!.added).toMatchObject({ claims: 1, persons: 1 });
  const claims = async (project: typeof first) =>
    (await project.ask("claim.list", {})).map(({ text, claimant, madeOn, verdict, evidence, person }) => ({
      ...{ text, claimant, madeOn, verdict, person },
      evidence: evidence.map(({ quote, stance }) => [quote, stance]),
    }));
  expect(await claims(second)).toEqual(await claims(first));
  expect(await claims(second)).toMatchObject([{ evidence: [{ 1: "states" }, { 1: "disputes" }] }]);
  const state = (project: typeof first) => {
    const { note, tag, tag_example, article } = stateOf(project) as Record<string, Record<string, unknown>[]>;
    return {
      notes: note!.map(({ id, text, document }) => ({ id, text, document })),
      rules: tag!.map(({ name, description, inclusion, exclusion }) => [
        name,
        description,
        inclusion,
        exclusion,
      ]),
      examples: tag_example,
      facts: article!.map(({ name, title, source, date, url, confirmed }) => [
        name,
        title,
        source,
        date,
        url,
        confirmed,
      ]),
    };
  };
  expect(state(second)).toEqual(state(first));
  expect(state(second).notes.filter(({ document }) => document !== null)).toHaveLength(1);
  expect(state(second).examples).toHaveLength(1);
  const before = stateOf(second);
  expect((await importFile(second, path)).files.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
  expect(stateOf(second)).toEqual(before);
}, 60_000);
