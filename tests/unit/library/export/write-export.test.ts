import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ExportFormat, exportFormats } from "../../../../src/contract/export-formats.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

const text = "😀 Direct talks were held.\n\nNobody denied the talks, he said.\n";

async function annotated(): Promise<Bench> {
  const made = await bench({ "talks.txt": text, "other.txt": "Another text." });
  await made.ask("annotation.quote", { article: "talks", quote: "Direct talks", tags: ["talks/direct"] });
  await made.ask("annotation.quote", {
    ...{ article: "talks", quote: "denied the talks", tags: ["talks", "denied"], note: "Who?" },
  });
  return made;
}

/** With a claim that a fact-check can be made of. */
async function claimed(): Promise<Bench> {
  const made = await annotated();
  const [first] = await made.ask("annotation.list", {});
  await made.ask("claim.create", {
    facts: { text: "Talks were held", verdict: "True", reviewUrl: "https://example.org/talks" },
    evidence: { annotationId: first!.id, stance: "states" },
  });
  return made;
}

async function exported(made: Bench, format: ExportFormat, query?: string) {
  const path = join(scratchFolder(), `out.${format}`);
  const only = query === undefined ? {} : { query };
  const result = await made.ask("export.write", { format, path, ...only });
  return { result, bytes: readFileSync(path) };
}

/** A page says when it was made, and Word's own properties do. */
const dated: readonly string[] = ["html", "md", "docx", "xlsx"];

/** PDF needs a printer; tests/e2e/export.test.ts has one. */
const written = exportFormats.map(({ id }) => id).filter((id) => id !== "pdf");

test.each(written)("%s is written whole, and tells its size", async (format) => {
  const made = await claimed();
  const { result, bytes } = await exported(made, format);
  expect(result).toMatchObject({ format, annotations: 2, articles: 2, bytes: bytes.length });
  expect(bytes.length).toBeGreaterThan(100);
  if (dated.includes(format)) return;
  await made.reopen();
  expect((await exported(made, format)).bytes.equals(bytes)).toBe(true);
});

test("a query leaves out what it does not find, and says so", async () => {
  const made = await annotated();
  const { result, bytes } = await exported(made, "csv", "tag:denied");
  expect(result).toMatchObject({ annotations: 1, articles: 1 });
  expect(result.dropped[0]).toBe("1 article has no highlight that the query finds and is left out.");
  expect(bytes.toString()).not.toContain("Direct talks");
});

test.each(["", "tag:denied", "talks", "tag:talks", "nowhere"])(
  "what “%s” would export is counted as it is exported",
  async (query) => {
    const made = await annotated();
    const { articles, annotations } = (await exported(made, "json", query)).result;
    expect(await made.ask("export.count", { query })).toEqual({ articles, annotations });
  },
);

test("what a format cannot carry is counted, and what the project has none of is not named", async () => {
  const { result } = await exported(await annotated(), "codebook-csv");
  expect(result.dropped).toEqual([
    "Not in this format: 2 articles’ texts.",
    "Not in this format: 2 highlights.",
    "Not in this format: 1 note.",
  ]);
  expect((await exported(await annotated(), "json")).result.dropped).toEqual([]);
});

/** A fact-check has no highlights at all, and says that. */
const withExamples: readonly string[] = ["xlsx", "json", "claimreview"];

test.each(written)("%s says that it leaves examples of tags out, or holds them", async (format) => {
  const made = await claimed();
  const [first] = await made.ask("annotation.list", {});
  const tag = (await made.ask("tag.list", {})).find(({ path }) => path === first!.tags[0]);
  await made.ask("tag.pin", { tagId: tag!.id, annotationId: first!.id });
  const { dropped } = (await exported(made, format)).result;
  const told = dropped.includes("Not in this format: 1 highlight as an example of a tag.");
  expect(told).toBe(!withExamples.includes(format));
});

test("a codebook of a project without tags is refused, and what stood there is kept", async () => {
  const made = await bench({ "talks.txt": text });
  const path = join(scratchFolder(), "codes.qdc");
  writeFileSync(path, "before");
  expect((await made.refusal("export.write", { format: "qdc", path })).fail).toBe("codebook-empty");
  expect(readFileSync(path, "utf8")).toBe("before");
});
