import { describe, expect, test } from "vitest";
import { linesOf, paragraphs, rolesOf } from "./roles-of.ts";

const [first, second, third] = paragraphs;

describe("headline", () => {
  test.each([
    ["a blank line after it", `Grain talks end without a deal\n\n${first}\n\n${second}`],
    ["the text directly under it", `Grain talks end without a deal\n${first}\n${second}`],
    ["a question mark", `Who pays for the grain?\n\n${first}`],
    ["all capitals", `GRAIN TALKS END WITHOUT A DEAL\n\n${first}`],
    ["a short text under it", "Grain talks\n\nNo deal."],
    ["closing quotation marks", `Minister: grain deal ‘is dead’\n\n${first}`],
    ["a caption between it and the text", `Grain talks end\n\nA field. (Photo by Jane Doe)\n\n${first}`],
    [
      "a paragraph of wrapped lines under it",
      `Grain talks end\n\nThe ministers met in Vienna\non Tuesday to talk.\n`,
    ],
  ])("is the first line with %s", (_, text) => {
    expect(rolesOf(text)[0]).toBe("headline");
  });

  test("is found under a byline, a date and a navigation label", () => {
    const text = `Skip to content\nGrain talks end\nBy Jane Doe\nMarch 5, 2025\n\n${first}`;
    expect(rolesOf(text)).toEqual(["junk", "headline", "metadata", "metadata", "paragraph"]);
  });

  test.each([
    ["closes with a full stop", `The talks have ended.\n\n${first}`],
    ["is the only line", "Grain talks end without a deal"],
    [
      "is followed by nothing but short lines",
      "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you.",
    ],
    [
      "is the beginning of a wrapped paragraph",
      "The ministers met in Vienna on Tuesday\nto talk about the price of grain, the first such meeting in a year.",
    ],
    [
      "is wrapped and its next line begins with a capital",
      "The ministers met in Vienna on\nTuesday to talk about the price of grain.\n\nNo agreement was reached.\n",
    ],
    [
      "is wrapped in the middle of a phrase",
      "The ministers met in the\nVienna opera to talk about the price of grain on Tuesday.",
    ],
    ["begins in the middle of a sentence", `and so it ended\n\n${first}`],
    [
      "stands above three more of its kind",
      `One\n\nTwo three\n\nFour five six\n\nSeven eight nine ten\n\n${first}`,
    ],
  ])("is not a line that %s", (_, text) => {
    expect(linesOf(text, "headline")).toEqual([]);
    expect(rolesOf(text)[0]).toBe("paragraph");
  });
});

describe("deck", () => {
  test("is the longer unclosed line under the headline", () => {
    const text = `Grain talks end\n\nMinisters leave Vienna without a date for the next meeting\n\n${first}`;
    expect(rolesOf(text)).toEqual(["headline", "deck", "paragraph"]);
  });

  test("is a long opening line that runs straight into the text", () => {
    const deck =
      "The Austrian minister confirms the talks are over but would not say what had kept the nine countries apart";
    expect(rolesOf(`${deck}\n${first}\n${second}`)).toEqual(["deck", "paragraph", "paragraph"]);
  });

  test("may close with a full stop when the story introduces the same person again", () => {
    const deck = "Farm secretary Maria Huber says ministers will meet again.";
    const body = "Ministers will meet again in April, farm secretary Maria Huber said on Tuesday.";
    expect(rolesOf(`Grain talks end\n\n${deck}\n\n${body}\n\n${second}`).slice(0, 3)).toEqual([
      "headline",
      "deck",
      "paragraph",
    ]);
  });

  test("is not the first paragraph, which introduces people once", () => {
    const body = "Farm secretary Maria Huber says ministers will meet again.";
    expect(rolesOf(`Grain talks end\n\n${body}\n\nHuber did not name a date.`)).toEqual([
      "headline",
      "paragraph",
      "paragraph",
    ]);
  });

  test("is not a paragraph in the past tense, whatever is repeated", () => {
    const body = "Farm secretary Maria Huber said ministers would meet again.";
    expect(rolesOf(`Grain talks end\n\n${body}\n\nThen farm secretary Maria Huber left.`)[1]).toBe(
      "paragraph",
    );
  });
});

describe("kicker", () => {
  test.each([
    ["a word or two", "World news"],
    ["capitals", "FOOD AND FARMING IN EUROPE"],
  ])("is a short first line of %s above the headline", (_, kicker) => {
    expect(rolesOf(`${kicker}\n\nGrain talks end without a deal\n\n${first}`)).toEqual([
      "kicker",
      "headline",
      "paragraph",
    ]);
  });

  test("is the first of three lines that grow longer", () => {
    const deck = "Ministers leave Vienna without a date for the next meeting";
    const text = `Europe's farmers wait\n\nGrain talks end without a deal\n\n${deck}\n\n${first}\n\n${third}`;
    expect(rolesOf(text)).toEqual(["kicker", "headline", "deck", "paragraph", "paragraph"]);
  });

  test("is not a headline above a shorter line", () => {
    const text = `Grain talks end without a deal in Vienna\n\nNo date for more\n\n${first}`;
    expect(rolesOf(text)).toEqual(["headline", "paragraph", "paragraph"]);
  });
});
