import { expect, test } from "vitest";
import { bench } from "../scratch.ts";

/** The first half of an emoji, as it is left when something cuts a text in its middle. */
const half = "cut \ud83d";
const whole = "cut \ufffd";

test("half a character typed into anything leaves the history sound, undone and redone", async () => {
  const project = await bench();
  const [article] = await project.ask("article.list", {});
  const { id } = await project.ask("annotation.create", { articleId: article!.id, start: 0, end: 20 });
  await project.ask("annotation.tag", { annotationId: id, tag: half });
  await project.ask("annotation.note", { annotationId: id, note: half });
  const [tag] = await project.ask("tag.list", {});
  await project.ask("tag.describe", { tagId: tag!.id, description: half, inclusion: half, exclusion: "" });
  await project.ask("report.create", { name: half });
  await project.ask("search.save", { path: half, query: "talks" });
  const isSound = async () =>
    expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
  await isSound();
  expect((await project.ask("tag.list", {})).map(({ name }) => name)).toEqual([whole]);
  expect((await project.ask("search.saved", {})).map(({ name }) => name)).toEqual([whole]);
  for (const channel of ["log.undo", "log.redo"] as const) {
    for (let step = 0; step < 5; step++) await project.ask(channel, {});
  }
  await isSound();
  await project.reopen();
  await isSound();
});
