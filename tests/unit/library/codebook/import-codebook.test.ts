import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { templates } from "../../../../src/core/tag/templates.ts";
import { bench, scratchFolder } from "../scratch.ts";

/** Everything of a tag that an exchange of codebooks is about. */
async function codebookOf(project: Awaited<ReturnType<typeof bench>>) {
  return (await project.ask("tag.list", {})).map(
    ({ path, colour, pattern, description, inclusion, exclusion }) => ({
      ...{ path, colour, pattern, description, inclusion, exclusion },
    }),
  );
}

async function withTemplates() {
  const project = await bench("empty");
  for (const { id } of templates) {
    const { planId } = await project.ask("codebook.planTemplate", { template: id });
    await project.ask("codebook.import", { planId });
  }
  return project;
}

test.each(["codebook-csv", "codebook-json", "json"])(
  "what is written as %s is the same codebook when read",
  async (format) => {
    const source = await withTemplates();
    const path = join(scratchFolder(), `book.${format.endsWith("csv") ? "csv" : "json"}`);
    await source.ask("export.write", { format, path });
    const target = await bench("empty");
    await target.ask("codebook.importFile", { path });
    expect(await codebookOf(target)).toEqual(await codebookOf(source));
  },
);

test("a REFI-QDA codebook comes back without patterns and rules, which it cannot hold", async () => {
  const source = await withTemplates();
  const path = join(scratchFolder(), "book.qdc");
  const { dropped } = await source.ask("export.write", { format: "qdc", path });
  expect(dropped.join(" ")).toContain("rules for");
  const target = await bench("empty");
  await target.ask("codebook.importFile", { path });
  const bare = (tags: Awaited<ReturnType<typeof codebookOf>>) =>
    tags.map(({ path: tagPath, colour, description }) => ({ tagPath, colour, description }));
  expect(bare(await codebookOf(target))).toEqual(bare(await codebookOf(source)));
});

test("tags are matched by path, whatever its case; words that are there stay; one undo takes all back", async () => {
  const project = await bench({ "a.txt": "One two three." });
  await project.ask("annotation.quote", { article: "a.txt", quote: "two", tags: ["Claim/FACT"] });
  const before = await project.ask("tag.list", {});
  await project.ask("tag.describe", {
    tagId: before[0]!.id,
    description: "mine",
    inclusion: "",
    exclusion: "",
  });
  const mine = await project.ask("tag.list", {});
  const plan = await project.ask("codebook.planTemplate", { template: "claims-and-sources" });
  expect(plan).toMatchObject({ total: 12, kept: ["claim"], filled: ["claim/fact"], same: 0 });
  expect(plan.added).toHaveLength(10);
  const { tags } = await project.ask("codebook.import", { planId: plan.planId });
  expect(tags.find(({ path }) => path === "Claim")).toMatchObject({ description: "mine", total: 1 });
  expect(tags.find(({ path }) => path === "Claim/FACT")?.description).toMatch(/^Something that/);
  expect((await project.ask("log.undo", {})).label).toBe("import of codebook “Claims and sources”");
  expect(await project.ask("tag.list", {})).toEqual(mine);
});

test("tables of other programs are read by their column names, parents named or in a path", async () => {
  const folder = scratchFolder();
  const [byPath, byParent] = [join(folder, "path.csv"), join(folder, "parent.csv")];
  writeFileSync(byPath, "Code Path,Comment,Color\nnews/claim,what is said,#ABC\n");
  writeFileSync(byParent, "code;parent code;memo\nnews;;\nclaim;news;what is said\n");
  for (const path of [byPath, byParent]) {
    const project = await bench("empty");
    const { tags } = await project.ask("codebook.importFile", { path });
    expect(tags.map((tag) => [tag.path, tag.description])).toEqual([
      ["news", ""],
      ["news/claim", "what is said"],
    ]);
  }
});

test.each([
  ["a.json", "{", "no JSON"],
  ["b.json", `{"format":"claimbench-codebook","formatVersion":9,"tags":[]}`, "newer"],
  ["c.json", "[]", "neither"],
  ["d.csv", "colour\nred\n", "neither a path nor a name"],
  ["e.qdc", "<CodeBook><Codes>", "damaged"],
  ["f.qdc", `<!DOCTYPE a [<!ENTITY x "y">]><CodeBook/>`, "DOCTYPE"],
  ["g.qdc", "<html/>", "no REFI-QDA codebook"],
  ["h.txt", "x", "codebooks are read from"],
  ["i.json", "", "0 bytes"],
])("%s is refused with a reason and changes nothing", async (name, content, reason) => {
  const project = await bench("empty");
  const path = join(scratchFolder(), name);
  writeFileSync(path, content);
  const refusal = await project.refusal("codebook.importFile", { path });
  expect(refusal.fail).toBe("codebook-unreadable");
  expect(refusal.message).toContain(reason);
  expect(readFileSync(path, "utf8")).toBe(content);
  expect(await project.ask("log.list", {})).toEqual([]);
});

test("names that cannot be tags are left out and said so; deep and looped tables end", async () => {
  const folder = scratchFolder();
  const deep = join(folder, "deep.csv");
  writeFileSync(deep, `path\n${Array.from({ length: 25 }, (_, level) => level).join("/")}\nok\n`);
  const project = await bench("empty");
  expect((await project.ask("codebook.importFile", { path: deep })).tags.map(({ path }) => path)).toEqual([
    "ok",
  ]);
  const loop = join(folder, "loop.csv");
  writeFileSync(loop, "name,parent\na,b\nb,a\nc,\n");
  const { tags } = await project.ask("codebook.importFile", { path: loop });
  expect(tags.map(({ path }) => path)).toEqual(["c", "ok"]);
});
