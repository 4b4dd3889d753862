import { expect, test } from "vitest";
import { linesOf, paragraphs } from "./roles-of.ts";

const [first, second, third] = paragraphs;

test.each([
  ["with blank lines", `${first}\n\nHarvest in doubt\n\n${second}`],
  ["without blank lines", `${first}\nHarvest in doubt\n${second}`],
  ["with a caption after it", `${first}\n\nHarvest in doubt\n\nA field. (Photo by Jane Doe)\n\n${second}`],
  ["with a number", `${first}\n\n3 things to know\n\n${second}`],
])("a short unclosed line between paragraphs is a crosshead %s", (_, text) => {
  expect(linesOf(text, "crosshead")).toHaveLength(1);
});

test.each([
  ["it closes its sentence", `${first}\n\nNobody knows.\n\n${second}`],
  ["it opens a quotation", `${first}\n\n“We do not know yet”\n\n${second}`],
  ["it is the last line", `${first}\n\n${second}\n\nHarvest in doubt`],
  [
    "it is the end of a wrapped paragraph",
    `${first}\n\nThe ministers met in Vienna and talked about\nTuesday\n\n${second}`,
  ],
  ["it clings to the paragraph above", `${first}\nHarvest in doubt\n\n${second}\n\n${third}`],
  ["it stands in a poem", "Dusk\nThe river bends\nNight\nThe river ends\nDawn\nThe river mends"],
  ["it is one of several short lines", `${first}\n\nAustria\n\nBelgium\n\n${second}`],
  [
    "it is a long line",
    `${first}\n\n${"Harvest in doubt as rain falls on the fields of nine countries and their neighbours"}\n\n${third}`,
  ],
  ["it has a comma at its end", `${first}\n\nDear reader,\n\n${second}`],
  ["it begins small", `${first}\n\nand so on\n\n${second}`],
])("no crosshead when %s", (_, text) => {
  expect(linesOf(text, "crosshead")).toEqual([]);
});
