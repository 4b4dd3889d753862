import { expect, test } from "vitest";
import { cite, type Source } from "../../../../src/core/anchor/citation.ts";

const source: Source = {
  title: "US Envoy in “Direct” Talks",
  name: "004.txt",
  source: "The Source",
  author: "Barak Ravid",
  date: "2025-03-05",
};
const bare: Source = { ...source, title: null, source: null, author: null, date: null };

test("plainly, the words stand to the letter with what is known of their place", () => {
  expect(cite("said “yes” to\n Hamas", source, "plain")).toBe(
    "“said “yes” to Hamas” (The Source, US Envoy in “Direct” Talks, 5 Mar 2025)",
  );
});

test("without title and source the file's name says where the words are from", () => {
  expect(cite("He", bare, "plain")).toBe("“He” (004.txt)");
  expect(cite("He", bare, "chicago")).toBe("“He” 004.txt.");
});

test("after Chicago comes author, title, source and date, with single marks inside double ones", () => {
  expect(cite("said “yes” to Hamas", source, "chicago")).toBe(
    "“said ‘yes’ to Hamas” Barak Ravid, “US Envoy in ‘Direct’ Talks,” The Source, March 5, 2025.",
  );
});

test("what is not known leaves no stray comma", () => {
  const { title } = source;
  expect(cite("He", { ...bare, title }, "chicago")).toBe("“He” “US Envoy in ‘Direct’ Talks.”");
  expect(cite("He", { ...bare, title, date: "2025-03-05" }, "chicago")).toBe(
    "“He” “US Envoy in ‘Direct’ Talks,” March 5, 2025.",
  );
  expect(cite("He", { ...bare, author: "A. B.", source: " " }, "chicago")).toBe("“He” A. B., 004.txt.");
});

test("straight marks open and close as they stand", () => {
  expect(cite('he said "yes" ("no")', bare, "chicago")).toBe("“he said ‘yes’ (‘no’)” 004.txt.");
});

test("a date that is none is given as it is", () => {
  expect(cite("He", { ...bare, date: "spring" }, "plain")).toBe("“He” (004.txt, spring)");
});
