import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { problemsIn, read } from "./spelled.ts";

describe("words, phrases and prefixes", () => {
  test.each([
    ["hostage", "hostage"],
    ["Élan VITAL", "(elan & vital)"],
    ['"direct talks"', "direct+talks"],
    ["“direct talks”", "direct+talks"],
    ["„direct talks“", "direct+talks"],
    ['“direct talks"', "direct+talks"],
    ['"direct talks”', "direct+talks"],
    ['"he said “no” twice"', "he+said+no+twice"],
    ['say"cheese"now', "(say & cheese & now)"],
    ["hostage*", "hostage*"],
    ["hostage**", "hostage*"],
    ['"direct talk"*', "direct+talk*"],
    ['"direct talk*"', "direct+talk*"],
    ['"two * stars"', "two+stars"],
    ["don’t cease-fire", "(don+t & cease+fire)"],
    ["U.S.*", "u+s*"],
    ["a\u3000b\u00a0c\u200bd\u2028e", "(a & b & c & d & e)"],
    ["and or not", "(and & or & not)"],
    ["NEAR far", "(near & far)"],
  ])("%j is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test("a text term keeps what was typed, without marks and asterisk", () => {
    expect(parseQuery('"Direct Talk"*')).toEqual({
      ok: true,
      query: { kind: "text", words: ["direct", "talk"], prefix: true, source: "Direct Talk" },
    });
  });

  test.each(["", " ", "\n\t\u00a0", "\u200b"])("%j asks for nothing", (source) => {
    expect(parseQuery(source)).toEqual({ ok: true, query: { kind: "nothing" } });
  });
});

describe("what looks like a filter and is words", () => {
  test.each([
    ["https://example.org/a?b=c", "https+example+org+a+b+c"],
    ["file:/tmp", "file+tmp"],
    ["10:30", "10+30"],
    ["he said: no", "(he & said & no)"],
    ["(he said:)", "(he & said)"],
    ["title:", "title"],
    ["re-tag:x", "re+tag+x"],
    ["12th:x", "12th+x"],
    ["::x", "x"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe("punctuation between words is passed over", () => {
  test.each([
    ["Johnson & Johnson", "(johnson & johnson)"],
    ["'; drop table", "(drop & table)"],
    ['"a b", "c d"', "(a+b & c+d)"],
    ["war — peace", "(war & peace)"],
    ["a OR b , c", "(a | (b & c))"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe("parts of words and patterns", () => {
  test.each([
    ["~secret", "~secret"],
    ["~Élan", "~elan"],
    ["~What’s", "~what's"],
    ['~"interest of"', "~interest of"],
    ["~cease–fire", "~cease-fire"],
    ["~tag:x", "~tag:x"],
    ["-~war (~peace)", "(!~war & ~peace)"],
    ["a~b", "a+b"],
    ["/sec(ret|ond) [a-z\\/]+/i war", "(/sec(ret|ond) [a-z\\/]+/i & war)"],
    ['-/"/', '!/"/'],
    ["(/a/)", "/a/"],
    ["war / peace", "(war & peace)"],
    ["and/or", "and+or"],
    ["/war/peace", "war+peace"],
    ["//", "“//” holds no letters or digits to search for. Delete it."],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test.each([
    ["~", "~", 'A tilde needs a part of a word directly after it, as in ~secret or ~"interest of".'],
    ['~" "', '~" "', 'A tilde needs a part of a word directly after it, as in ~secret or ~"interest of".'],
    ["~host*", "~host*", "After a tilde the asterisk is not needed: ~host finds hostages too. Delete it."],
    [
      "a /b c",
      "/",
      "This slash begins a pattern without an end. Write a second slash after it, or delete this one.",
    ],
    [
      "/a(/",
      "/a(/",
      "This is no pattern that can be read: a bracket may be missing its partner, or a sign have nothing before it.",
    ],
    [
      "/(?<=a)b/",
      "/(?<=a)b/",
      "Patterns here cannot look ahead or behind, as in (?=a). Write what should stand there itself.",
    ],
    ["/(a)\\1/", "/(a)\\1/", "Patterns here cannot refer back to a group, as in \\1. Write the words twice."],
    [
      "/(?i:a)/",
      "/(?i:a)/",
      "Patterns here take no settings inside, as in (?i:a). Write /a/i to ignore capitals.",
    ],
    [
      "/(a{99}){99}/",
      "/(a{99}){99}/",
      "This pattern is too large. Shorten it, or lower the numbers in its { }.",
    ],
    ["/a/ ".repeat(6), "/a/", "A search takes at most 5 patterns; this one has 6. Delete some."],
  ])("%s is refused", (source, underlined, message) => {
    expect(problemsIn(source)).toEqual([[underlined, message]]);
  });
});

describe("words near each other", () => {
  test.each([
    ["near(a b, 5)", "near(a b; 5)"],
    ["NEAR(a b)", "near(a b; 10)"],
    ["near(“a b” c*,0) d", "(near(a+b c*; 0) & d)"],
    ["near(a, b, 10)", "near(a b; 10)"],
    ["near(a, 10, 5)", "near(a 10; 5)"],
    ["near(a 10)", "near(a 10; 10)"],
    ["-near(a b,3)", "!near(a b; 3)"],
    ["near (a b)", "(near & a & b)"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test.each([
    [
      "near(a, 5)",
      "near(a, 5)",
      "near( ) takes two words or phrases or more, as in near(hostages talks, 10).",
    ],
    ["near()", "near()", "near( ) takes two words or phrases or more, as in near(hostages talks, 10)."],
    ["near(a b A)", "A", "near( ) takes words that differ. Delete the one that stands here twice."],
    [
      "near(a b, 101)",
      "101",
      "near( ) looks at most 100 words far. Write a smaller number, as in near(hostages talks, 10).",
    ],
    ["near(a OR b)", "OR", "near( ) takes only words, phrases and a number, as in near(hostages talks, 10)."],
    [
      "near(a tag:b)",
      "tag:b",
      "near( ) takes only words, phrases and a number, as in near(hostages talks, 10).",
    ],
    [
      "near(a b c d e f g h i j k)",
      "near(a b c d e f g h i j k)",
      "near( ) takes at most 10 words and phrases. Delete some.",
    ],
  ])("%s is refused", (source, underlined, message) => {
    expect(problemsIn(source)).toEqual([[underlined, message]]);
  });
});
