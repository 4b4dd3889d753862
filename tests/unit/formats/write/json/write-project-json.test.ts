import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineRoles } from "../../../../../src/core/text/line.ts";
import { writeProjectJson } from "../../../../../src/formats/write/json/write-project-json.ts";
import { sampleExchange } from "../../../core/exchange/sample-exchange.ts";

const read = () => JSON.parse(writeProjectJson(sampleExchange));

test("nothing of the project is lost but what every text and tag has twice", () => {
  const { persons, tags, articles, annotations } = read();
  expect({ persons, tags, articles }).toEqual({
    persons: sampleExchange.persons,
    tags: sampleExchange.tags,
    articles: sampleExchange.articles,
  });
  expect(annotations).toEqual(
    sampleExchange.annotations.map(({ targets, codings, ...annotation }) => ({
      ...annotation,
      targets: targets.map(({ id: _, quote, ...target }) => ({ ...target, exact: quote })),
      tags: codings.map(({ id: _, tag, ...coding }) => ({ ...coding, tagId: tag.id })),
    })),
  );
});

test("every target cuts its words out of its article's text", () => {
  const { articles, annotations } = read();
  const texts = new Map<string, string>(
    articles.map(({ id, text }: { id: string; text: string }) => [id, text]),
  );
  for (const { articleId, targets } of annotations) {
    for (const { start, end, exact } of targets) expect(texts.get(articleId)!.slice(start, end)).toBe(exact);
  }
});

test("the page on the format names every key and every role", () => {
  const page = readFileSync(new URL("../../../../../docs/formats/json.md", import.meta.url), "utf8");
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
    Object.values(value).forEach(collect);
  };
  collect(read());
  expect(keys.size).toBeGreaterThan(35);
  expect([...keys, ...lineRoles].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
