import { expect, test } from "vitest";
import { bench } from "./scratch.ts";

const report = "Talks resume in Doha\n\nThe envoy said on Wednesday that the talks go on, and nothing else.";

test("words in the text become dates against the day an analyst names, and their use can be undone", async () => {
  const project = await bench({ "report.txt": report });
  const [article] = await project.ask("article.list", {});
  expect(article!.date).toBeNull();
  const articleId = article!.id;
  const [unread] = await project.ask("article.days", { articleId, writtenOn: null });
  expect(unread).toMatchObject({ words: "Wednesday", date: null });
  expect(report.slice(unread!.start, unread!.end)).toBe("Wednesday");

  const [day] = await project.ask("article.days", { articleId, writtenOn: "2025-03-07" });
  expect(day!.date).toBe("2025-03-05");
  const edited = await project.ask("article.edit", { articleId, facts: { date: day!.date } });
  expect(edited).toMatchObject({ date: "2025-03-05" });
  expect(edited.proposed).not.toContain("date");
  await project.ask("log.undo", {});
  expect((await project.ask("article.list", {}))[0]!.date).toBeNull();
});

test("a line that becomes another gives or takes the day its words tell, and undo turns that back", async () => {
  const project = await bench({ "report.txt": report });
  const [article] = await project.ask("article.list", {});
  const articleId = article!.id;
  const read = async () =>
    (await project.ask("article.days", { articleId, writtenOn: "2025-03-07" })).map(({ date }) => date);
  const { lines } = await project.ask("article.get", { article: articleId });
  const line = lines.findIndex(({ start, end }) => report.slice(start, end).includes("Wednesday"));
  expect(await read()).toEqual(["2025-03-05"]);
  for (const role of ["metadata", "junk", "caption"] as const) {
    await project.ask("article.setRole", { articleId, line, role });
    expect(await read()).toEqual([]);
  }
  await project.ask("article.setRole", { articleId, line, role: "paragraph" });
  expect(await read()).toEqual(["2025-03-05"]);
  await project.ask("log.undo", {});
  expect(await read()).toEqual([]);
});

test("a day that is not in the calendar is refused with a sentence", async () => {
  const project = await bench({ "report.txt": report });
  const [article] = await project.ask("article.list", {});
  const question = { articleId: article!.id, writtenOn: "2025-02-30" };
  expect((await project.refusal("article.days", question)).fail).toBe("date-malformed");
});
