import { expect, test } from "vitest";
import { proposeLines } from "../../../../../src/core/text/lines.ts";
import { carryRoles } from "../../../../../src/core/text/versions/roles.ts";
import { seedText } from "../seed-expectations.ts";

const text = seedText("002_42abb1b6aa39227c.txt");
const proposed = proposeLines(text).map((line) => ({ ...line, isCorrected: false }));
const captionAt = proposed.findIndex((line) => line.start === 521);

/** The sample with its second of two equal captions and its last line but one corrected. */
const corrected = proposed.map((line, index) => {
  if (index === captionAt) return { ...line, role: "junk" as const, isCorrected: true };
  return index === proposed.length - 2 ? { ...line, role: "kicker" as const, isCorrected: true } : line;
});

test("a corrected role stays with its own copy of two equal lines, and nothing else is corrected", () => {
  const newText = `A new first line, to shift them all.\n\n${text}`;
  const shift = newText.length - text.length;
  expect(carryRoles(text, corrected, newText).filter((line) => line.isCorrected)).toEqual([
    { start: 521 + shift, end: 752 + shift, role: "junk", isCorrected: true },
    { start: 5942 + shift, end: 5954 + shift, role: "kicker", isCorrected: true },
  ]);
});

test("a file's new text has the roles that the file proposes, where nobody judged them", () => {
  const newText = text.slice(60);
  const fresh = proposeLines(newText);
  expect(carryRoles(text, proposed, newText, fresh)).toEqual(
    fresh.map((line) => ({ ...line, isCorrected: false })),
  );
});

test("a correction leaves the lines that it does not touch as they were, whatever stands before them now", () => {
  const first = "A line put in before everything else.";
  const newText = `${first}\n\n${text}`;
  const shift = newText.length - text.length;
  const moved = proposed.map((line) => ({ ...line, start: line.start + shift, end: line.end + shift }));
  expect(proposeLines(newText).slice(1, 4)).not.toMatchObject(moved.slice(0, 3));
  expect(carryRoles(text, proposed, newText)).toEqual([
    { start: 0, end: first.length, role: "paragraph", isCorrected: false },
    ...moved,
  ]);
});

test("a headline in which a word is corrected is still the headline, and its dateline one of its own", () => {
  const oldText = "Talks Resume in Doha\n\nDOHA – Negotiators met on Wednesday for the first time in weeks.";
  const roles = ["headline", "dateline", "paragraph"] as const;
  const parts = [
    "Talks Resume in Doha",
    "DOHA – ",
    "Negotiators met on Wednesday for the first time in weeks.",
  ];
  const linesIn = (whole: string, rows: readonly string[]) =>
    rows.map((row, at) => {
      const start = whole.indexOf(row);
      return { start, end: start + row.length, role: roles[at]!, isCorrected: false };
    });
  const newText = `Talks Resume at last in Doha\n\n${oldText.slice(22)}`;
  expect(carryRoles(oldText, linesIn(oldText, parts), newText)).toEqual(
    linesIn(newText, ["Talks Resume at last in Doha", ...parts.slice(1)]),
  );
});

test("a corrected line that is gone corrects no other", () => {
  const newText = text.slice(0, 5942) + text.slice(5955);
  expect(carryRoles(text, corrected, newText).filter((line) => line.isCorrected)).toHaveLength(1);
});

test("a corrected line that was split is corrected in both parts, one joined to a longer line is not", () => {
  const oldText =
    "Talks to end the war began.\nGrain will be shipped again, both sides said after a long night of talks in Doha.";
  const lines = [
    { start: 0, end: 27, role: "deck" as const, isCorrected: true },
    { start: 28, end: oldText.length, role: "paragraph" as const, isCorrected: false },
  ];
  const split = carryRoles(oldText, lines, oldText.replace("to end ", "to end\n"));
  expect(split.map((line) => [line.role, line.isCorrected])).toMatchObject([
    ["deck", true],
    ["deck", true],
    [split[2]?.role, false],
  ]);
  expect(carryRoles(oldText, lines, oldText.replace("\n", " ")).every((line) => !line.isCorrected)).toBe(
    true,
  );
});
