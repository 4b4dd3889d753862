import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { type Asked, deepestNesting, mostProblems } from "../../../../src/core/query/query.ts";
import { problemsIn, read } from "./spelled.ts";

describe("operators", () => {
  test.each([
    ["a b c", "(a & b & c)"],
    ["a AND b", "(a & b)"],
    ["a OR b c OR d", "(a | (b & c) | d)"],
    ["a OR b AND c", "(a | (b & c))"],
    ["(a OR b) c", "((a | b) & c)"],
    ["a(b)c", "(a & b & c)"],
    ["NOT a b", "(!a & b)"],
    ["NOT a OR b", "(!a | b)"],
    ["a AND NOT b", "(a & !b)"],
    ["a -b", "(a & !b)"],
    ["a −b –c", "(a & !b & !c)"],
    ['-"war on" -(a b)', "(!war+on & !(a & b))"],
    ["(a)-b", "(a & !b)"],
    ["NOT NOT a", "a"],
    ["NOT -a", "a"],
    ["-(-a)", "a"],
    ["-5", "!5"],
    ["\u200e-war", "!war"],
    ["e-mail", "e+mail"],
    ['"cease"-fire', "(cease & fire)"],
    ["(a (b (c)))", "(a & b & c)"],
    ["a OR (b OR c)", "(a | b | c)"],
    ["WAR AND PEACE", "(war & peace)"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test("brackets up to the limit are taken, one more is not", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`;
    expect(read(nested(deepestNesting))).toBe("a");
    expect(problemsIn(nested(deepestNesting + 1))).toEqual([
      ["(", "Brackets nest at most 50 deep. Simplify the search from here on."],
    ]);
  });

  test("200 terms are taken, one more is not", () => {
    expect(parseQuery("a ".repeat(200)).ok).toBe(true);
    expect(problemsIn(`${"a ".repeat(200)}tag:b`)).toEqual([
      ["tag:b", "A search takes at most 200 words, phrases and tags; this one has 201. Delete some."],
    ]);
  });

  test("a quotation of 1,000 words is taken, one more is not", () => {
    expect(parseQuery(`"${"a ".repeat(1000)}"`).ok).toBe(true);
    expect(problemsIn(`"${"a ".repeat(1000)}" b`)).toEqual([
      ["b", "A search takes at most 1000 words in all; this one has 1001. Shorten the quotations."],
    ]);
  });
});

describe("what cannot be read is underlined, with a sentence about what to mend", () => {
  test.each<[string, ...[string, string][]]>([
    [
      'war"',
      ['"', "The quotation mark at the end has no partner. Delete it, or put one before the phrase too."],
    ],
    [
      '"direct talks',
      ['"', "This quotation mark has no partner. Close the phrase with a second one, or delete this one."],
    ],
    ['""', ['""', "There are no words between these quotation marks. Write some, or delete the marks."]],
    ['a "*"', ['"*"', "There are no words between these quotation marks. Write some, or delete the marks."]],
    ["!?…", ["!?…", "“!?…” holds no letters or digits to search for. Delete it."]],
    ["😀 war", ["😀", "“😀” holds no letters or digits to search for. Delete it."]],
    ['"—" war', ['"—"', "“—” holds no letters or digits to search for. Delete it."]],
    ["war OR …", ["…", "“…” holds no letters or digits to search for. Delete it."]],
    ["-", ["-", "This minus sign stands alone. Write it directly before what to leave out, as in -war."]],
    [
      "war - peace",
      ["-", "This minus sign stands alone. Write it directly before what to leave out, as in -war."],
    ],
    ["--war", ["--", "Write one minus sign, directly before what to leave out, as in -war."]],
    ["*", ["*", "An asterisk needs the beginning of a word before it, as in hostage*."]],
    ["host*ge", ["host*ge", "An asterisk can stand only at the end of a word, as in hostage*."]],
    ["a AND", ["AND", "“AND” needs something to search for after it."]],
    ["OR a", ["OR", "“OR” needs something to search for before it."]],
    ["(a OR) b", ["OR", "“OR” needs something to search for after it."]],
    ["a AND OR b", ["OR", "“OR” directly follows another operator. Keep one of the two."]],
    ["NOT", ["NOT", "“NOT” needs something to search for after it."]],
    ["-AND a", ["AND", "“AND” directly follows another operator. Keep one of the two."]],
    ["a ()", ["()", "There is nothing between these brackets. Write something, or delete them."]],
    ["(a", ["(", "This bracket is never closed. Add a closing one, or delete it."]],
    ["a) b", [")", "This closing bracket has no opening one. Delete it, or open one before."]],
    [
      "tag:",
      ["tag:", '“tag:” needs the tag’s name directly after it, as in tag:quote or tag:"prime minister".'],
    ],
    [
      'tag:""',
      ['tag:""', '“tag:” needs the tag’s name directly after it, as in tag:quote or tag:"prime minister".'],
    ],
    [
      "tag: a",
      ["tag:", '“tag:” needs the tag’s name directly after it, as in tag:quote or tag:"prime minister".'],
    ],
    [
      "tag:(a OR b)",
      ["tag:", "“tag:” takes one name. To ask for one of several, write (tag:quote OR tag:claim)."],
    ],
    ["tag:/a", ["tag:/a", "A name is missing beside a slash. Write the path as in tag:quote/direct."]],
    ["tag:a//*", ["tag:a//*", "A name is missing beside a slash. Write the path as in tag:quote/direct."]],
    [
      "tag:quote*",
      ["tag:quote*", "An asterisk stands alone after a slash, as in tag:quote/*, and means the tags below."],
    ],
    [
      "title:x",
      [
        "title:x",
        "There is no filter “title:”. The filters are: “tag:”, “source:”, “author:”, “by:”, “article:”, “date:”, “has:”, “importance:”, “in:”, “role:”, “annotated:”, “spelling:”. To search for the words themselves, put them in quotation marks.",
      ],
    ],
    [
      'a title:"b c" d',
      [
        'title:"b c"',
        "There is no filter “title:”. The filters are: “tag:”, “source:”, “author:”, “by:”, “article:”, “date:”, “has:”, “importance:”, “in:”, “role:”, “annotated:”, “spelling:”. To search for the words themselves, put them in quotation marks.",
      ],
    ],
    ["NEAR(a b", ["NEAR(", "near( needs a closing bracket, as in near(hostages talks, 10)."]],
    ["a NEAR/5 b", ["NEAR/5", "To find words near each other, write near(hostages talks, 10)."]],
    ["a\0\u0007b", ["\0\u0007", "There is an invisible control character here. Delete it."]],
    [
      '(OR "',
      ["(", "This bracket is never closed. Add a closing one, or delete it."],
      ["OR", "“OR” needs something to search for before it."],
      ['"', "The quotation mark at the end has no partner. Delete it, or put one before the phrase too."],
    ],
  ])("%j", (source, ...expected) => {
    expect(problemsIn(source)).toEqual(expected);
  });

  test("a tag’s name that no tag can have is refused as such", () => {
    expect(read(`tag:${"a".repeat(121)}`)).toBe(
      "No tag has a name of more than 120 characters. Shorten this one.",
    );
    expect(read(`tag:"a${" ".repeat(5000)}b"`)).toMatch("No tag has a name of more than 120 characters.");
    expect(read(`tag:a${"/a".repeat(20)}`)).toBe("Tags nest at most 20 deep. Shorten this path.");
  });

  test("a long word is named by its beginning", () => {
    expect(read(`x:${"y".repeat(500)} ${"€".repeat(500)}`).length).toBeLessThan(340);
  });
});

describe("whatever is typed", () => {
  const pieces = fc.constantFrom(
    ...[
      '"',
      "“",
      "”",
      "(",
      ")",
      "-",
      "*",
      ":",
      "/",
      " ",
      "tag:",
      "NEAR(",
      "AND",
      "OR",
      "NOT",
      "title:",
      "a",
      "bc",
      "1",
      "é",
    ],
    ...["😀", "\ud800", "\0", "\u200b", "\u202e", "…", "&"],
    ...["~", "in:", "quote", "|", "junk", "date", ">=", "2025", "-03", "..", "by:", "near(", ",", "has:note"],
    ...["annotated:no", "spelling:any", "\\", "[", "+", "{2}", "source:", "role:", "caption", "importance>="],
  );
  const source = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join("")),
    fc.string({ unit: "binary", maxLength: 50 }),
  );

  test("is read, or answered with problems in order that underline something of it", () => {
    fc.assert(
      fc.property(source, (typed) => {
        const parsed = parseQuery(typed);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        expect(parsed.problems.length).toBeLessThanOrEqual(mostProblems);
        let last = 0;
        for (const { start, end, message } of parsed.problems) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(typed.length);
          expect(message).toMatch(/^[\p{L}“].*\.$/su);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("makes a tree without empty parts, and without parts of their own kind", () => {
    const check = (asked: Asked): void => {
      if (asked.kind === "text") expect(asked.words.length).toBeGreaterThan(0);
      else if (asked.kind === "tag") expect(asked.path.length > 0 || asked.withChildren).toBe(true);
      else if (asked.kind === "within") {
        expect(asked.places.length).toBeGreaterThan(0);
        if (asked.part !== null) check(asked.part);
      } else if (asked.kind === "not") {
        expect(asked.part.kind).not.toBe("not");
        check(asked.part);
      } else if (asked.kind === "and" || asked.kind === "or") {
        expect(asked.parts.length).toBeGreaterThan(1);
        for (const part of asked.parts) {
          expect(part.kind).not.toBe(asked.kind);
          check(part);
        }
      }
    };
    fc.assert(
      fc.property(source, (typed) => {
        const parsed = parseQuery(typed);
        if (parsed.ok && parsed.query.kind !== "nothing") check(parsed.query);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "(",
    ")",
    '"',
    "“",
    "-",
    "*",
    "* ",
    "()",
    "-(",
    "NOT ",
    "a ",
    "a OR ",
    "tag:",
    "tag:\u200d",
    'tag:"a"',
    "title:x ",
    "NEAR(",
    "\0",
    "a\0",
    "\u200d",
    "/",
    " /",
    "a*",
    "“a ",
    '"a ',
    "~",
    "/",
    "/a ",
    "/a\\",
    "near(",
    "near(a,",
    "in:junk ",
    "by:a ",
    'source:"',
    "date:",
  ])("twenty thousand times %j is answered, with no more problems than anyone reads", (piece) => {
    const source = piece.repeat(20_000);
    const parsed = parseQuery(`${source}x`);
    if (!parsed.ok) expect(parsed.problems.length).toBeLessThanOrEqual(mostProblems);
  });
});
