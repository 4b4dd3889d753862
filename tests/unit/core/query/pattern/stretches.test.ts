import { describe, expect, test } from "vitest";
import { type Stretches, stretchesOfPattern } from "../../../../../src/core/query/pattern/stretches.ts";

function shown(stretches: Stretches | null): string {
  if (stretches === null) return "anything";
  if (stretches.kind === "stretch") return stretches.text;
  return `(${stretches.parts.map(shown).join(stretches.kind === "and" ? " & " : " | ")})`;
}

describe("what a text must hold for a pattern to be found in it", () => {
  test.each([
    ["hostages?", "hostage"],
    ["Hostages? (in|from) Gaza", "(hostage & (in | from) & gaza)"],
    ["a.c", "(a & c)"],
    ["(abc)+d", "(abc & d)"],
    ["(abc)*d", "d"],
    ["abc|", "anything"],
    ["[abc]", "anything"],
    ["\\bwar\\b", "war"],
    ["don’t", "(don & t)"],
    ["x{2,3}y", "(x & y)"],
    ["x{0}y", "y"],
    ["(?:ab(c|d))", "(ab & (c | d))"],
    ["^$", "anything"],
  ])("/%s/ asks for %s", (pattern, expected) => {
    expect(shown(stretchesOfPattern({ kind: "pattern", pattern, ignoresCase: false }))).toBe(expected);
  });
});
