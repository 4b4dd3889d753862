import { expect, test } from "vitest";
import { linesOf, paragraphs } from "./roles-of.ts";

const [first, second] = paragraphs;
const between = (line: string) => `${first}\n\n${line}\n\n${second}`;

test.each([
  "A field of wheat near Vienna on March 3, 2025. (AP Photo/Jane Doe)",
  "A field of wheat near Vienna. (Jane Doe / AFP)",
  "A field of wheat near Vienna. (Jane Doe/Pool via Reuters)",
  "A field of wheat near Vienna. [Omar van der Berg/AP Photo]",
  "A field of wheat near Vienna. (Photo by Jane Doe)",
  "“A sea of wheat.” (Photo: Jane Doe)",
  "A field of wheat near Vienna. (File photo)",
  "A field of wheat near Vienna. (Courtesy of the ministry)",
  "A field of wheat near Vienna. Photograph: Jane Doe/Getty Images",
  "FILE PHOTO: A field of wheat near Vienna.",
  "(Jane Doe/Flash90)",
])("%j is a caption", (line) => {
  expect(linesOf(between(line), "caption")).toEqual([line]);
});

test.each([
  "They went to the International Grains Council (IGC)",
  "They went to the International Grains Council (IGC).",
  "The ministers left on Tuesday. (They will be back.)",
  "The price rose by half. (Last year it fell.)",
  "The ministers left on Tuesday, officials said. (Reuters)",
  "He named the two parties (Greens/Farmers)",
  "The price is given per unit. (euros/tonne)",
  "Everyone may take part. (and/or send a letter)",
  "He was shown a photo by Jane Doe.",
  "The picture is clear (for now)",
  `${first} ${second} ${first} ${second} ${first} ${second} (Jane Doe/AFP)`,
])("%j is not a caption", (line) => {
  expect(linesOf(between(line), "caption")).toEqual([]);
});
