import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellingsOf } from "../../../../../src/core/query/spelling/variants.ts";

function others(phrase: string): string[] {
  return spellingsOf(phrase.split(" "))
    .map((words) => words.join(" "))
    .sort();
}

describe("British and American", () => {
  test.each([
    ["organisation", "organization"],
    ["recognised", "recognized"],
    ["organis", "organiz"],
    ["analysing", "analyzing"],
    ["colour", "color"],
    ["favourites", "favorites"],
    ["neighbouring", "neighboring"],
    ["dishonourable", "dishonorable"],
    ["centre", "center"],
    ["centred", "centered"],
    ["kilometres", "kilometers"],
    ["theatre", "theater"],
    ["catalogue", "catalog"],
    ["dialogues", "dialogs"],
    ["catalogued", "cataloged"],
    ["defence", "defense"],
    ["offences", "offenses"],
    ["practising", "practicing"],
    ["travelled", "traveled"],
    ["counsellor", "counselor"],
    ["cancelling", "canceling"],
    ["fulfil", "fulfill"],
    ["enrolment", "enrollment"],
    ["programme", "program"],
    ["programmes", "programs"],
    ["grey", "gray"],
    ["sceptics", "skeptics"],
    ["ceasefire", "cease fire"],
    ["cease fires", "ceasefires"],
    ["e mail", "email"],
    ["manoeuvre", "maneuver"],
  ])("%s is %s, and the other way round", (british, american) => {
    expect(others(british)).toContain(american);
    expect(others(american)).toContain(british);
  });

  test.each([
    "four",
    "tour",
    "hour",
    "prize",
    "rise",
    "advertised",
    "promise",
    "size",
    "seized",
    "downsizing",
    "war",
    "actor",
    "metal",
    "basis",
    "no one",
    "or",
    "",
  ])("%s is written in one way", (word) => {
    expect(others(word)).toEqual([]);
  });

  test("in a phrase every word is varied", () => {
    expect(others("labour centre of the world")).toEqual([
      "labor center of the world",
      "labor centre of the world",
      "labour center of the world",
    ]);
  });

  test("a long phrase keeps to sixteen spellings", () => {
    expect(others("colour labour honour favour rumour humour vigour")).toHaveLength(16);
  });

  test("the words themselves are never among them, and no spelling is twice", () => {
    const word = fc.constantFrom(
      "colour",
      "color",
      "centre",
      "cease",
      "fire",
      "ceasefire",
      "war",
      "organise",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const found = spellingsOf(words).map((spelling) => spelling.join(" "));
        expect(found).not.toContain(words.join(" "));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
