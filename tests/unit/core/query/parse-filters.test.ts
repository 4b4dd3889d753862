import { describe, expect, test } from "vitest";
import { problemsIn, read } from "./spelled.ts";

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
    ["importance:2", "important 2-2"],
    ["importance=2", "important 2-2"],
    ["Importance>=2", "important 2-3"],
    ["importance≤2", "important 0-2"],
    ["importance>1", "important 2-3"],
    ["importance<1", "important 0-0"],
    ["importance:1..2", "important 1-2"],
    ["importance", "importance"],
    ["role:caption", "in caption"],
    ['role:"Editor Note"|headline', "in headline|editor-note"],
    ["-role:junk", "!in junk"],
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
    ...["importance:4", "importance>3", "importance<0", "importance:high", "importance>=1..2"].map(
      (typed): [string, string, string] => [
        typed,
        typed,
        "Write a number from 0, none, to 3, the most, as in importance:3, importance>=2 or importance:1..2.",
      ],
    ),
    [
      "role:sidebar",
      "role:sidebar",
      "“role:” takes what a line is, as in role:caption or role:headline|deck: headline, kicker, deck, crosshead, paragraph, list, table, quote, caption, dateline, metadata, editor-note, junk.",
    ],
    ["importance:2..1", "importance:2..1", "This range ends before it begins. Turn the two numbers around."],
    ["importance:", "importance:", "“importance:” needs something directly after it, as in importance>=2."],
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
