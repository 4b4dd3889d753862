import { expect, test } from "vitest";
import { linesOf, paragraphs } from "./roles-of.ts";

const [first, second] = paragraphs;

test.each([
  "This is a developing story and will be updated with additional details.",
  "This is a breaking news story. More to follow.",
  "(This is a developing story)",
  "Editor's note: This piece contains strong language.",
  "Editors’ Note: The names of the officials were changed.",
  "Correction: The meeting was on Tuesday.",
  "CLARIFICATION (March 6): The meeting was on Tuesday.",
  "An earlier version of this article misstated the day.",
  "This story has been updated with a statement of the ministry.",
  "This article was originally published by Grain Daily.",
])("%j is an editor's note", (line) => {
  expect(linesOf(`${first}\n\n${second}\n\n${line}`, "editor-note")).toEqual([line]);
});

test.each([
  "This is a developing story of two families who grew up beside the same field.",
  "This is a developing country.",
  "Correction of the forecast took the ministry a week.",
  "This article of the treaty has never been used.",
  "The editor's note was found in a drawer.",
  "“This is a developing story,” he said.",
])("%j is not an editor's note", (line) => {
  expect(linesOf(`${first}\n\n${second}\n\n${line}`, "editor-note")).toEqual([]);
});
