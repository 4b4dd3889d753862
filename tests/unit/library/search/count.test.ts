import { expect, test } from "vitest";
import { countAnnotationsFor } from "../../../../src/library/search/run.ts";
import { bench } from "../scratch.ts";

test("a count that looks at many highlights lets others have their turn, and comes to the same", async () => {
  const made = await bench({ "a.txt": "Talks were held. They talked." });
  const [article] = await made.ask("article.list", {});
  for (const [start, end] of [
    [0, 5],
    [6, 10],
    [17, 28],
  ] as const) {
    await made.ask("annotation.create", { articleId: article!.id, start, end });
  }
  const db = made.project.read;
  let turns = 0;
  const take = () => {
    turns += 1;
    others = setImmediate(take);
  };
  let others = setImmediate(take);
  const inTurns = await countAnnotationsFor(db, "/[Tt]alk/", 1);
  clearImmediate(others);
  expect(turns).toBeGreaterThan(0);
  expect(inTurns).toEqual(await countAnnotationsFor(db, "/[Tt]alk/"));
  expect(inTurns).toMatchObject({ value: { articles: 1, annotations: 2 } });
});
