import fc from "fast-check";
import type {
  MaterialAnnotation,
  MaterialArticle,
  MaterialTag,
  ReportMaterial,
} from "../../../../src/core/report/material.ts";
import { hueNames, hues, patterns } from "../../../../src/core/tag/look.ts";
import type { Line } from "../../../../src/core/text/line.ts";

/** Characters that break naive code: surrogate pairs, joined emoji, right-to-left, markup, turns of direction. */
const character = fc.constantFrom(
  ...[
    "a",
    "b",
    "c",
    " ",
    " ",
    ".",
    "<",
    ">",
    "&",
    '"',
    "'",
    "\t",
    "😀",
    "👨‍👩‍👧",
    "é",
    "ש",
    "ع",
    "中",
    "\u202e",
    "\u2069",
  ],
);
const printedLine = fc.string({ unit: character, maxLength: 14 });
const lineBreak = fc.constantFrom("\n", "\n\n", "\n \n");

/** A text with its lines, some printed lines of two lines, and some lines of nothing but space. */
const textWithLines = fc
  .array(fc.tuple(printedLine, lineBreak, fc.nat(20)), { maxLength: 7 })
  .map((pieces) => {
    let text = "";
    const lines: Line[] = [];
    for (const [line, end, cut] of pieces) {
      const start = text.length;
      text += line;
      const middle = characterStarts(text).find((position) => position >= start + cut);
      if (line.trim() !== "") {
        const isPrefixed =
          middle !== undefined && middle > start && line.slice(0, middle - start).trim() !== "";
        if (isPrefixed) lines.push({ start, end: middle, role: "dateline" });
        if (!isPrefixed || middle < text.length) {
          lines.push({ start: isPrefixed ? middle : start, end: text.length, role: "paragraph" });
        }
      }
      text += end;
    }
    return { text, lines };
  });

/** Positions between code points; no range of ours starts inside a surrogate pair. */
function characterStarts(text: string): readonly number[] {
  const starts = [0];
  for (const point of text) starts.push(starts.at(-1)! + point.length);
  return starts;
}

const tags: readonly MaterialTag[] = [
  makeTag("t0", null, "quote"),
  makeTag("t1", "t0", "quote/Leavitt"),
  makeTag("t2", "t1", "quote/Leavitt/authority"),
  makeTag("t3", null, "figures"),
  makeTag("t4", null, "never used"),
];

/** A tag for tests; its look follows from its id. */
export function makeTag(id: string, parentId: string | null, path: string): MaterialTag {
  const number = Number(id.replace(/\D/g, "")) || 0;
  return {
    ...{ id, parentId, path, name: path.split("/").at(-1)!, description: "" },
    ...{ colour: hues[hueNames[number % hueNames.length]!], pattern: patterns[number % patterns.length]! },
  };
}

/** An article for tests, of whole printed lines that are all paragraphs unless lines are given. */
export function makeArticle(
  id: string,
  text: string,
  lines: readonly Line[] = paragraphsOf(text),
): MaterialArticle {
  return {
    ...{ id, name: `${id}.txt`, label: `Label of ${id}`, source: null, author: null, date: null },
    ...{ language: null, sha256: "0".repeat(64), text, lines },
  };
}

function paragraphsOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    ...{ start: index, end: index + line.length, role: "paragraph" },
  }));
}

/** An annotation for tests, quoting what stands there. */
export function makeAnnotation(
  { id: articleId, text }: MaterialArticle,
  start: number,
  end: number,
  more: Partial<MaterialAnnotation> = {},
): MaterialAnnotation {
  const quote = text.slice(start, end);
  return {
    ...{ id: `${articleId}-${start}-${end}`, articleId, start, end, quote, pieces: [{ start, end, quote }] },
    ...{
      importance: 0,
      tagIds: [],
      note: "",
      noteDocument: null,
      person: "AM",
      createdAt: "2025-03-05T11:52:00.000Z",
      ...more,
    },
  };
}

/** Material for tests around the given articles and annotations. */
export function makeMaterial(more: Partial<ReportMaterial> = {}): ReportMaterial {
  const project = { name: "US–Hamas talks", person: "AM", exportedAt: "2025-03-06T16:40:00.000Z" };
  return { project, articles: [], annotations: [], tags, query: null, ...more };
}

/** Up to three articles with highlights that overlap, nest, touch and run over lines. */
export const randomMaterial: fc.Arbitrary<ReportMaterial> = fc
  .array(
    fc.tuple(
      textWithLines,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.subarray(tags.slice(0, 4).map(({ id }) => id))), {
        maxLength: 9,
      }),
    ),
    { maxLength: 3 },
  )
  .map((drawn) => {
    const articles = drawn.map(([{ text, lines }], index) => makeArticle(`article${index}`, text, lines));
    const annotations = drawn.flatMap(([{ text }, ranges], index) =>
      ranges.flatMap(([a, b, tagIds], nth) => {
        const starts = characterStarts(text);
        const [start, end] = [starts[a % starts.length]!, starts[b % starts.length]!].sort((x, y) => x - y);
        if (text.slice(start, end).trim() === "") return [];
        return [makeAnnotation(articles[index]!, start!, end!, { id: `${index}-${nth}`, tagIds })];
      }),
    );
    return makeMaterial({ articles, annotations: annotations.toReversed() });
  });
