import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { type Asked, deepestNesting, mostProblems, type Query } from "../../../../src/core/query/query.ts";

/** A query written so that every join and every reading shows. */
function spelled(query: Query): string {
  switch (query.kind) {
    case "nothing":
      return "nothing";
    case "text":
      return query.words.join("+") + (query.prefix ? "*" : "");
    case "tag":
      return `#${query.path.join("/")}${query.withChildren ? "/*" : ""}`;
    case "near":
      return `near(${query.terms.map(spelled).join(" ")}; ${query.distance})`;
    case "substring":
      return `~${query.folded}`;
    case "pattern":
      return `/${query.pattern}/${query.ignoresCase ? "i" : ""}`;
    case "named":
      return `${query.filter}:${query.value}`;
    case "date":
      return `${query.from ?? ""}..${query.to ?? ""}`;
    case "has-note":
      return "note";
    case "has-claim":
      return "claim";
    case "has-importance":
      return "important";
    case "annotated":
      return query.isAnnotated ? "annotated" : "bare";
    case "within":
      return `[${query.places.join("|")} ${query.part === null ? "" : spelled(query.part)}]`;
    case "not":
      return `!${spelled(query.part)}`;
    default:
      return `(${query.parts.map(spelled).join(query.kind === "and" ? " & " : " | ")})`;
  }
}

function read(source: string): string {
  const parsed = parseQuery(source);
  return parsed.ok ? spelled(parsed.query) : parsed.problems.map(({ message }) => message).join(" ");
}

/** The problems as [what is underlined, the sentence]. */
function problemsIn(source: string): [string, string][] {
  const parsed = parseQuery(source);
  if (parsed.ok) throw new Error(`“${source.slice(0, 40)}” was read as ${spelled(parsed.query)}`);
  return parsed.problems.map(({ start, end, message }) => [source.slice(start, end), message]);
}

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

describe("tags", () => {
  test.each([
    ["tag:hostages", "#hostages"],
    ["Tag:Leavitt/authority", "#Leavitt/authority"],
    ['tag:"PM office"', "#PM office"],
    ["tag:“PM office”/press", "#PM office/press"],
    ['tag:"PM office/press"', "#PM office/press"],
    ['tag:"PM office"/"press room"', "#PM office/press room"],
    ["tag:quote/*", "#quote/*"],
    ['tag:"PM office"/*', "#PM office/*"],
    ['tag:"PM office/*"', "#PM office/*"],
    ["tag:*", "#/*"],
    ['tag:"C*"', "#C*"],
    ["tag:O’Brien", "#O’Brien"],
    ["tag:re:claim", "#re:claim"],
    ['tag:"(a OR b)"', "#(a OR b)"],
    ["-tag:denied (tag:a)", "(!#denied & #a)"],
    ['tag:" caf\u0065\u0301  noir "', "#café noir"],
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
    ["/tmp/file", "tmp+file"],
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

describe("filters", () => {
  test.each([
    ["source:axios", "source:axios"],
    ['Source:"The Times of  Israel"', "source:The Times of Israel"],
    ["author:O’Brien by:AM article:002_x.txt", "(author:O’Brien & by:AM & article:002_x.txt)"],
    ["date:2025", "2025-01-01..2025-12-31"],
    ["date:2025-02", "2025-02-01..2025-02-28"],
    ["date:2024-12", "2024-12-01..2024-12-31"],
    ["date:2025–03–05", "2025-03-05..2025-03-05"],
    ["date>=2025-03-01", "2025-03-01.."],
    ["date≥2025-03-01", "2025-03-01.."],
    ["date:>2025-02", "2025-03-01.."],
    ["date>2025-12-31", "2026-01-01.."],
    ["Date<2025", "..2024-12-31"],
    ["date<=2024-02", "..2024-02-29"],
    ["date:2025-03-01..2025-04", "2025-03-01..2025-04-30"],
    ["-date:2025-03-05", "!2025-03-05..2025-03-05"],
    ["update>=3", "update+3"],
    ["has:note -has:tag", "(note & !#/*)"],
    ["has:claim OR -has:Claim", "(claim | !claim)"],
    ["-has:importance", "!important"],
    ["annotated:yes", "annotated"],
    ["-annotated:No", "!bare"],
    ["spelling:any war", "war"],
    ["war spelling:any", "war"],
    ["spelling:any", "nothing"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test.each([
    ["in:junk", "[junk ]"],
    ["in:quote war", "[quote war]"],
    ["war in:note|quote peace", "[quote|note (war & peace)]"],
    ["-in:junk war", "[quote|note|article war]"],
    ["in:quote a OR b", "([quote a] | b)"],
    ["in:quote (a OR b)", "[quote (a | b)]"],
    ["(in:quote a) (in:note b)", "([quote a] & [note b])"],
    ["-(in:quote a)", "![quote a]"],
    ["a -(in:quote)", "(a & ![quote ])"],
    ["in:quote AND a", "[quote a]"],
    ["in:quote|note (in:note a)", "[quote|note [note a]]"],
  ])("%s is %s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  const conflict =
    "This asks for highlights, and another part of the search for articles. A search answers with one of the two: delete one part.";

  test.each([
    ["source:", "source:", "“source:” needs something directly after it, as in source:axios."],
    ['by:""', 'by:""', "“by:” needs something directly after it, as in by:AM."],
    ["source:…", "source:…", "“…” holds no letters or digits to search for. Delete it."],
    [
      "source:(a OR b)",
      "source:",
      "“source:” takes one name. To ask for one of several, write (source:axios OR source:…).",
    ],
    [`by:${"a".repeat(501)}`, `by:${"a".repeat(501)}`, "This is too long for “by:”. Shorten it."],
    ["has:quote", "has:quote", "“has:” takes note, tag, claim or importance, as in has:note."],
    [
      "in:title",
      "in:title",
      "“in:” takes quote, note, article or junk, and several with a bar, as in in:quote|note.",
    ],
    [
      "in:quote a in:note",
      "in:note",
      "“in:” can stand once among words side by side. For either place, write in:quote|note.",
    ],
    [
      "-in:quote|note|article|junk",
      "in:quote|note|article|junk",
      "This leaves no place to look in. Delete it.",
    ],
    ["annotated:maybe", "annotated:maybe", "“annotated:” takes yes or no."],
    [
      "spelling:us",
      "spelling:us",
      "“spelling:” takes any, and then finds British and American spellings alike.",
    ],
    [
      "-spelling:any a",
      "-spelling:any",
      "“spelling:any” holds for the whole search and cannot be turned around. Delete the sign.",
    ],
    ...["2025-02-30", "2025-13", "25", "2025-3-5", "yesterday", "2025..2026..2027", "9999-12-31..x"].map(
      (date) => [
        `date:${date}`,
        `date:${date}`,
        "Write a day, a month or a year that exists, as in date:2025-03-05, date>=2025-03 or date:2025-03-01..2025-03-05.",
      ],
    ),
    [
      "date>9999-12-31",
      "date>9999-12-31",
      "Write a day, a month or a year that exists, as in date:2025-03-05, date>=2025-03 or date:2025-03-01..2025-03-05.",
    ],
    [
      "date:2025..2024-12",
      "date:2025..2024-12",
      "This range of dates ends before it begins. Turn the two around.",
    ],
    ["tag:a annotated:no", "tag:a annotated:no", conflict],
    ["in:quote (in:junk a)", "in:quote (in:junk a)", conflict],
    ["in:article OR by:AM", "in:article OR by:AM", conflict],
  ])("%s is refused", (source, underlined, message) => {
    expect(problemsIn(source ?? "")).toEqual([[underlined, message]]);
  });
});

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
        "There is no filter “title:”. The filters are: “tag:”, “source:”, “author:”, “by:”, “article:”, “date:”, “has:”, “in:”, “annotated:”, “spelling:”. To search for the words themselves, put them in quotation marks.",
      ],
    ],
    [
      'a title:"b c" d',
      [
        'title:"b c"',
        "There is no filter “title:”. The filters are: “tag:”, “source:”, “author:”, “by:”, “article:”, “date:”, “has:”, “in:”, “annotated:”, “spelling:”. To search for the words themselves, put them in quotation marks.",
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
    expect(read(`x:${"y".repeat(500)} ${"€".repeat(500)}`).length).toBeLessThan(300);
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
    ...["annotated:no", "spelling:any", "\\", "[", "+", "{2}", "source:"],
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
