import { describe, expect, test } from "vitest";
import { readTyped, readWhileTyping } from "../../../../../../src/renderer/features/search/box/read-typed.ts";

/** What is said with the caret where `|` stands. */
function typing(shown: string) {
  const caret = shown.indexOf("|");
  const text = shown.replace("|", "");
  const { problems, meaning } = readWhileTyping(readTyped(text), text, caret);
  return { wrong: problems.map(({ start, end }) => text.slice(start, end)), meaning };
}

describe("while a search is typed", () => {
  test.each([
    "tag:|",
    "date:2025-0|",
    "role:head|",
    "-|",
    '"direct talks|',
    "(hostages|",
    "near(direct talks|",
    "/hosta|",
  ])("%s is half written and not wrong", (shown) => {
    expect(typing(shown)).toEqual({ wrong: [], meaning: null });
  });

  test("the explanation is that of what is finished", () => {
    const { meaning } = readTyped("secret");
    expect(meaning).not.toBeNull();
    for (const shown of ["secret tag:|", "secret OR |", "secret OR -tag:|", 'secret "direct|']) {
      expect(typing(shown)).toEqual({ wrong: [], meaning });
    }
  });

  test("a mistake where nobody types is one at once, and nothing is explained", () => {
    expect(typing("has:nothing sec|")).toEqual({ wrong: ["has:nothing"], meaning: null });
    expect(typing("sec| has:")).toEqual({ wrong: ["has:"], meaning: null });
    expect(typing("|tag:")).toEqual({ wrong: ["tag:"], meaning: null });
  });

  test("a half-written filter in the midst of a search is not wrong either", () => {
    expect(typing("tag:| secret").wrong).toEqual([]);
  });
});
