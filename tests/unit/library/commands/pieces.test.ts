import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { quotationOfPieces } from "../../../../src/core/anchor/pieces.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

const text =
  "The mayor said on Monday that the bridge, which is old, will close in May.\nNobody asked why.\n";

async function start(): Promise<{ made: Bench; articleId: string; id: string }> {
  const made = await bench({ "bridge.txt": text });
  const articleId = (await made.ask("article.list", {}))[0]!.id;
  const { id } = await made.ask("annotation.create", { articleId, ...placeOf("the bridge") });
  return { made, articleId, id };
}

function placeOf(words: string): { start: number; end: number } {
  const at = text.indexOf(words);
  return { start: at, end: at + words.length };
}

const quotes = ({ pieces }: { readonly pieces: readonly { readonly quote: string }[] }) =>
  pieces.map(({ quote }) => quote);

test("a further piece stands in reading order, and undo takes it out by its name", async () => {
  const { made, id } = await start();
  const more = await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("The mayor said") });
  expect(quotes(more)).toEqual(["The mayor said", "the bridge"]);
  expect(more).toMatchObject({ ...placeOf("The mayor said"), quote: "The mayor said" });
  expect((await made.ask("project.get", {})).undo).toBe("adding “The mayor said” to a highlight");
  expect((await made.ask("project.verify", {})).problems).toEqual([]);
  await made.ask("log.undo", {});
  expect(quotes((await made.ask("annotation.list", {}))[0]!)).toEqual(["the bridge"]);
  await made.ask("log.redo", {});
  expect(quotes((await made.ask("annotation.list", {}))[0]!)).toEqual(["The mayor said", "the bridge"]);
});

test("pieces that overlap or touch become one, and one moved onto another as well", async () => {
  const { made, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("will close") });
  const touching = await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("in May") });
  expect(quotes(touching)).toEqual(["the bridge", "will close in May"]);
  const { end } = placeOf("will");
  const moved = await made.ask("annotation.move", {
    annotationId: id,
    ...placeOf("the bridge"),
    end,
    piece: 0,
  });
  expect(quotes(moved)).toEqual(["the bridge, which is old, will close in May"]);
});

test("a piece is taken out, but never the last; pieces that are not there are refused", async () => {
  const { made, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("will close") });
  const left = await made.ask("annotation.removePiece", { annotationId: id, piece: 0 });
  expect(quotes(left)).toEqual(["will close"]);
  expect((await made.refusal("annotation.removePiece", { annotationId: id, piece: 0 })).fail).toBe(
    "piece-last",
  );
  expect((await made.refusal("annotation.removePiece", { annotationId: id, piece: 7 })).fail).toBe(
    "piece-missing",
  );
  expect((await made.refusal("annotation.move", { annotationId: id, start: 0, end: 3, piece: 7 })).fail).toBe(
    "piece-missing",
  );
  expect((await made.refusal("annotation.addPiece", { annotationId: id, start: 5, end: 5 })).fail).toBe(
    "range-empty",
  );
});

test("a search finds the words of every piece", async () => {
  const { made, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("Nobody asked") });
  const found = await made.ask("annotation.list", { query: "in:quote nobody" });
  expect(found.map((each) => each.id)).toEqual([id]);
});

test("a cut between two pieces parts them, and merging apart highlights joins only those that touch", async () => {
  const { made, articleId, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("will close") });
  await made.ask("annotation.setImportance", { annotationId: id, importance: 2 });
  const { start: at } = placeOf("which");
  const { first, second } = await made.ask("annotation.split", { annotationId: id, at });
  expect([quotes(first), quotes(second)]).toEqual([["the bridge"], ["will close"]]);
  expect([first.importance, second.importance]).toEqual([2, 2]);
  const apart = await made.refusal("annotation.merge", { annotationIds: [first.id, second.id] });
  expect(apart.fail).toBe("annotations-apart");
  const over = await made.ask("annotation.create", { articleId, ...placeOf("that the") });
  await made.ask("annotation.addPiece", { annotationId: over.id, ...placeOf("close in") });
  const { annotation } = await made.ask("annotation.merge", {
    annotationIds: [first.id, second.id, over.id],
  });
  expect(quotes(annotation)).toEqual(["that the bridge", "will close in"]);
  expect(annotation.importance).toBe(2);
});

test("all pieces follow into a new version; one that is lost keeps all of them waiting for a person", async () => {
  const { made, articleId, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("Nobody asked why") });
  await made.ask("article.correct", { articleId, text: `A new opening.\n${text}` });
  const [carried] = await made.ask("annotation.list", {});
  expect(quotes(carried!)).toEqual(["the bridge", "Nobody asked why"]);
  expect((await made.ask("project.verify", {})).problems).toEqual([]);

  const { text: now } = await made.ask("article.get", { article: articleId });
  await made.ask("article.correct", { articleId, text: now.replace("the bridge, which is old,", "a ferry") });
  const [waiting] = await made.ask("review.list", {});
  expect(waiting?.quote).toBe("the bridge … Nobody asked why");
  const place = now.replace("the bridge, which is old,", "a ferry").indexOf("a ferry");
  const placed = await made.ask("review.move", { annotationId: id, start: place, end: place + 7 });
  expect(quotes(placed)).toEqual(["a ferry", "Nobody asked why"]);
  await made.ask("log.undo", {});
  expect(await made.ask("review.list", {})).toHaveLength(1);
});

test("exports carry every piece and the importance, also of what was carried into a new version", async () => {
  const { made, articleId, id } = await start();
  await made.ask("annotation.addPiece", { annotationId: id, ...placeOf("will close") });
  await made.ask("annotation.setImportance", { annotationId: id, importance: 3 });
  await made.ask("article.correct", { articleId, text: `A new opening.\n${text}` });
  const folder = scratchFolder();
  const written = async (format: string, extension: string) => {
    const path = join(folder, `out.${extension}`);
    await made.ask("export.write", { format, path });
    return readFileSync(path, "utf8");
  };
  const json = JSON.parse(await written("json", "json"));
  expect(json.annotations[0].targets.map((target: { exact: string }) => target.exact)).toEqual([
    "the bridge",
    "will close",
  ]);
  expect(json.annotations[0].importance).toBe(3);
  expect(await written("csv", "csv")).toContain("the bridge … will close");
  const page = await written("html", "html");
  expect(page).toContain("the bridge … will close");
  expect(page).toContain("Importance 3 of 3");
  expect(await written("md", "md")).toContain("Importance 3 of 3");
  const [annotation] = await made.ask("annotation.list", {});
  expect(quotationOfPieces(annotation!.pieces)).toBe("the bridge … will close");
});

test("importance is undone by its name", async () => {
  const { made, id } = await start();
  await made.ask("annotation.setImportance", { annotationId: id, importance: 2 });
  expect((await made.ask("project.get", {})).undo).toBe("importance 2 of “the bridge”");
  await made.ask("log.undo", {});
  expect((await made.ask("annotation.list", {}))[0]!.importance).toBe(0);
});
