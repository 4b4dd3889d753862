import { expect, test } from "vitest";
import { readText } from "../../../../../src/formats/read/text/read-text.ts";

const readMarkdown = (text: string) => {
  const read = readText(new TextEncoder().encode(text), { isMarkdown: true });
  if (!read.ok) throw new Error(read.reason);
  return read;
};

const rolesOf = ({ text, lineHints }: ReturnType<typeof readMarkdown>) =>
  lineHints.map((hint) => [hint.role, text.slice(hint.start, hint.end)]);

test("front matter gives facts and stays in the text as metadata", () => {
  const text = [
    "---",
    'title: "Talks: a first"',
    "authors:",
    "  - Ann Lee",
    "  - Ben Roe",
    "date: 2025-03-05T10:00:00Z",
    "source: https://news.example/talks",
    "lang: en",
    "---",
    "Body.",
  ].join("\n");
  const read = readMarkdown(text);
  expect(read.text).toBe(text);
  expect(read.facts).toEqual({
    title: "Talks: a first",
    author: "Ann Lee, Ben Roe",
    date: "2025-03-05",
    url: "https://news.example/talks",
    language: "en",
  });
  expect(new Set(read.lineHints.map((hint) => hint.role))).toEqual(new Set(["metadata"]));
  expect(read.lineHints).toHaveLength(9);
});

test("a link that is not one to a page is no URL", () => {
  expect(readMarkdown("---\nurl: javascript:alert(1)\ntitle: T\n---\nBody").facts).toEqual({ title: "T" });
});

test("a rule that closes nothing is no front matter", () => {
  expect(readMarkdown("---\ntitle: T\nBody").facts).toEqual({});
});

test("marks give roles, and the second first-rank heading is a crosshead", () => {
  const read = readMarkdown("# Head\n\n## Part\n\n- one\n\n> said\n\n| a | b |\n\n# Again\n\nBody #1");
  expect(rolesOf(read)).toEqual([
    ["headline", "# Head"],
    ["crosshead", "## Part"],
    ["list", "- one"],
    ["quote", "> said"],
    ["table", "| a | b |"],
    ["crosshead", "# Again"],
  ]);
});

test("what stands in a fence has no roles", () => {
  expect(readMarkdown("```\n# comment\n```\n# Head").lineHints).toHaveLength(1);
});
