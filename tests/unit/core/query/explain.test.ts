import { expect, test } from "vitest";
import { explain } from "../../../../src/core/query/explain.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";

function explained(source: string): string {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return explain(parsed.query);
}

test.each([
  [
    'tag:Leavitt/authority -"war" hostage*',
    "highlights tagged “Leavitt/authority”, with a word that begins with “hostage”, without “war”",
  ],
  ['"direct talks"', "highlights and article text with “direct talks”"],
  ['"direct talk"*', "highlights and article text with a passage that begins with “direct talk”"],
  ["a b c", "highlights and article text with “a”, “b” and “c”"],
  ["a OR b", "highlights and article text with “a” or “b”"],
  ["-war", "highlights and articles without “war”"],
  ["a (b OR c)", "highlights and article text with “a”, with “b” or “c”"],
  ["a OR (b c)", "highlights and article text either with “a” or (with “b” and “c”)"],
  ["a -(b c)", "highlights and article text with “a”, but not (with “b” and “c”)"],
  ["tag:quote/*", "highlights tagged “quote” (or a tag below it)"],
  ["tag:a tag:b -tag:c", "highlights tagged “a” and “b”, not tagged “c”"],
  ["war tag:a OR tag:b", "highlights either tagged “b” or (tagged “a”, with “war”)"],
  ["war (tag:a OR peace)", "highlights with “war”, and (either tagged “a” or with “peace”)"],
  ["tag:*", "highlights tagged with anything"],
  ["-tag:*", "highlights not tagged with anything"],
  ["", "nothing: no word, phrase or filter was asked for"],
  ["source:axios date:2025-03-05", "highlights and articles from “axios”, dated 2025-03-05"],
  [
    "date>=2025-03 -date:2025-04",
    "highlights and articles dated 2025-03-01 or later, not dated 2025-04-01 to 2025-04-30",
  ],
  ["date<2025", "highlights and articles dated 2024-12-31 or before"],
  ["has:note by:AM war", "highlights with “war”, with a note, made by “AM”"],
  ["has:claim", "highlights linked to a claim"],
  ["-has:claim", "highlights without a claim"],
  ["has:importance", "highlights marked as important"],
  ["role:caption|headline war", "highlights and article text with “war”, in a headline or a caption"],
  ["war -role:list", "highlights and article text with “war”, not in a list"],
  ["role:caption", "highlights in a caption"],
  ["-role:junk", "highlights not in a junk line"],
  ["importance>=2", "highlights of importance 2 or more"],
  ["importance:3 war", "highlights with “war”, of importance 3"],
  ["importance<=1 -importance:1", "highlights of importance 1 or less, not of importance 1"],
  ["importance:0", "highlights not marked as important"],
  ["importance:1..2", "highlights of importance 1 to 2"],
  ["-has:importance war", "highlights with “war”, not marked as important"],
  ["-has:note -by:AM", "highlights without a note, not made by “AM”"],
  ["annotated:no war", "article text with “war”, without any highlight"],
  ["-annotated:no article:002", "articles in the article “002”, with highlights"],
  ["author:smith in:junk", "articles written by “smith”, looking only into junk lines"],
  ["in:quote|note war", "highlights with “war”, looking only into quotations and notes"],
  ["(in:note war) peace", "highlights with “peace”, and (with “war”, looking only into notes)"],
  ["in:junk", "articles that have junk lines"],
  ["(in:note)", "highlights that have a note"],
  ["~secret", "highlights and article text with “secret” (also inside words)"],
  ["/a b?/i -/c/", "highlights and article text with the pattern /a b?/i, without the pattern /c/"],
  [
    'near(war "peace talks", 1)',
    "highlights and article text with “war” and “peace talks” at most 1 word apart",
  ],
  [
    "spelling:any organisation war",
    "highlights and article text with “organisation” in any spelling and “war”",
  ],
])("%s is explained as: %s", (source, expected) => {
  expect(explained(source)).toBe(expected);
});

test("what was typed cannot break the line, nor turn the writing direction", () => {
  expect(explained('"a\n\n b\u202ec"')).toBe("highlights and article text with “a b c”");
});

test("a quotation that looks like an explanation stays inside its marks", () => {
  expect(explained('"a, (b)" c')).toBe("highlights and article text with “a, (b)” and “c”");
});
