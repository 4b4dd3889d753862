import { expect, test } from "vitest";
import { checkWritten } from "../../../../../src/library/db/verification/history.ts";
import { bench } from "../../scratch.ts";

/** A project with a note at the beginning of a history that is read in several portions. */
async function longHistory() {
  const project = await bench({ "a.txt": "Talks began in Doha on Monday." });
  const [article] = await project.ask("article.list", {});
  const { id: annotationId, tagIds } = await project.ask("annotation.create", {
    ...{ articleId: article!.id, start: 0, end: 5, tags: ["t"], note: "first" },
  });
  for (let n = 0; n < 220; n++) {
    await project.ask("annotation.setImportance", { annotationId, importance: n % 2 === 0 ? 1 : 2 });
  }
  return { project, annotationId, tagId: tagIds[0]! };
}

test("what an analyst changes while the history is looked through is not taken for damage", async () => {
  const { project, annotationId, tagId } = await longHistory();
  let pauses = 0;
  const { problems } = await checkWritten(project.project.read, async () => {
    pauses += 1;
    if (pauses > 1) return;
    await project.ask("annotation.note", { annotationId, note: "second" });
    await project.ask("tag.rename", { tagId, name: "renamed" });
    await project.ask("log.undo", {});
  });
  expect(pauses).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});

test("what was changed past the history is found, however far back it was written", async () => {
  const { project, annotationId } = await longHistory();
  const { transaction } = project.project;
  const changed = transaction.call(project.project, (db) => {
    db.run("UPDATE note SET text = 'forged' WHERE annotation_id = ?", annotationId);
    return { ok: true, value: null };
  });
  expect(changed.ok).toBe(true);
  const { problems } = await checkWritten(project.project.read, async () => undefined);
  expect(problems).toMatchObject([{ code: "row-differs" }]);
});
