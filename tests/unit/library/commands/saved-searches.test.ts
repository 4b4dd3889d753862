import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

async function paths(made: Bench): Promise<string[]> {
  return (await made.ask("search.saved", {})).map(({ folder, name }) => `${folder}/${name}`);
}

describe("saved searches", () => {
  test("one is kept with its folder, survives a restart, and undo takes it back", async () => {
    const made = await bench("seeds");
    await made.ask("search.save", { path: " Talks / Secret  talks ", query: "secret " });
    await made.reopen();
    expect(await made.ask("search.saved", {})).toMatchObject([
      { folder: "Talks", name: "Secret talks", query: "secret", person: "Ada" },
    ]);
    expect((await made.ask("project.get", {})).undo).toBe("saving of search “Secret talks”");
    await made.ask("log.undo", {});
    expect(await paths(made)).toEqual([]);
    await made.ask("log.redo", {});
    expect(await paths(made)).toEqual(["Talks/Secret talks"]);
  });

  test("what cannot be named or searched for is refused with a sentence", async () => {
    const made = await bench("seeds");
    await made.ask("search.save", { path: "One", query: "secret" });
    const refused = async (path: string, query: string) =>
      (await made.refusal("search.save", { path, query })).fail;
    expect(await refused(" / ", "secret")).toBe("search-name-empty");
    expect(await refused("one", "secret")).toBe("search-name-taken");
    expect(await refused("x".repeat(401), "secret")).toBe("search-name-too-long");
    expect(await refused("Two", "secret OR")).toBe("query-malformed");
    expect(await refused("Two", "  ")).toBe("search-nothing");
    expect(await paths(made)).toEqual(["/One"]);
  });

  test("renaming moves, placing reorders, a folder takes along what is in it; each is one undo", async () => {
    const made = await bench("seeds");
    const saved = [];
    for (const path of ["A", "B", "C"]) saved.push(await made.ask("search.save", { path, query: "secret" }));
    const [first, , third] = saved;
    await made.ask("search.place", { searchId: third!.id, before: first!.id });
    expect(await paths(made)).toEqual(["/C", "/A", "/B"]);
    await made.ask("search.place", { searchId: third!.id, before: null });
    expect(await paths(made)).toEqual(["/A", "/B", "/C"]);
    await made.ask("search.edit", { searchId: first!.id, path: "In/Deep/A" });
    await made.ask("search.edit", { searchId: third!.id, path: "In/C" });
    expect(await paths(made)).toEqual(["/B", "In/C", "In/Deep/A"]);
    await made.ask("search.moveFolder", { folder: "In", to: "Out" });
    expect(await paths(made)).toEqual(["/B", "Out/C", "Out/Deep/A"]);
    await made.ask("log.undo", {});
    expect(await paths(made)).toEqual(["/B", "In/C", "In/Deep/A"]);
    await made.ask("search.remove", { searchIds: [first!.id, third!.id] });
    expect(await paths(made)).toEqual(["/B"]);
    expect((await made.ask("project.get", {})).undo).toBe("removal of 2 saved searches");
    await made.ask("log.undo", {});
    expect(await paths(made)).toEqual(["/B", "In/C", "In/Deep/A"]);
  });

  test("the count is the number of hits, whatever the search", async () => {
    const made = await bench("seeds");
    const { hits } = await made.ask("search.run", { query: "secret" });
    await made.ask("hits.mark", {
      texts: [hits[0]!].map(({ articleId, start, end }) => ({ articleId, start, end })),
    });
    for (const query of ["secret", "~secret", "annotated:no", "has:note", "in:quote /s.*t/", ""]) {
      const { total } = await made.ask("search.run", { query });
      expect(await made.ask("search.count", { query }), query).toEqual({ total, isComplete: true });
    }
  });

  test("an export takes the search of a name, and says when there is none", async () => {
    const made = await bench("seeds");
    const { hits } = await made.ask("search.run", { query: "secret" });
    const texts = hits.map(({ articleId, start, end }) => ({ articleId, start, end }));
    await made.ask("hits.mark", { texts: texts.slice(0, 2), add: ["yes"] });
    await made.ask("hits.mark", { texts: texts.slice(2), add: ["no"] });
    await made.ask("search.save", { path: "Mine/Good ones", query: "tag:yes" });
    const out = { format: "csv", path: join(scratchFolder(), "out.csv") };
    expect(await made.ask("export.write", { ...out, search: "good ones" })).toMatchObject({ annotations: 2 });
    expect(await made.ask("export.write", { ...out, search: "mine/good ones" })).toMatchObject({
      annotations: 2,
    });
    expect((await made.refusal("export.write", { ...out, search: "bad ones" })).fail).toBe("search-missing");
  });
});
