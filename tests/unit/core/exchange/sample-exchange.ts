import type {
  ExchangeAnnotation,
  ExchangeArticle,
  ExchangeData,
  ExchangeTag,
} from "../../../../src/core/exchange/exchange.ts";
import type { Look } from "../../../../src/core/tag/look.ts";

/** A UUID that says what it is of: `uuid("a", 1)`. */
export function uuid(kind: string, number: number): string {
  return `0195ab00-0000-7000-8000-${kind.charCodeAt(0).toString(16)}${String(number).padStart(10, "0")}`;
}

const createdAt = "2025-03-05T11:52:00.000Z";
export const ada = { id: uuid("p", 1), name: "Ada <Lovelace> & Co" };
export const ben = { id: uuid("p", 2), name: "Ben" };

export function exchangeTag(
  number: number,
  parent: ExchangeTag | null,
  name: string,
  look: Partial<Look> & { description?: string } = {},
): ExchangeTag {
  const path = parent === null ? name : `${parent.path}/${name}`;
  return {
    ...{
      id: uuid("t", number),
      parentId: parent?.id ?? null,
      path,
      name,
      description: "",
      inclusion: "",
      exclusion: "",
      createdAt,
    },
    ...{ colour: "#0072b2", pattern: "solid" as const, ...look },
  };
}

export function exchangeArticle(
  number: number,
  name: string,
  text: string,
  more: Partial<ExchangeArticle> = {},
): ExchangeArticle {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }, nth) => ({
    ...{ start: index, end: index + line.length },
    role: nth === 0 ? ("headline" as const) : ("paragraph" as const),
  }));
  return {
    ...{ id: uuid("a", number), name, label: `Label of ${name}`, title: null, source: null, author: null },
    ...{ date: null, dateline: null, language: null, url: null, fileSha256: "0".repeat(64) },
    ...{ personId: ada.id, createdAt, text, lines },
    versions: [{ id: uuid("v", number), textSha256: "1".repeat(64), createdAt }],
    ...more,
  };
}

/** An annotation that quotes each piece where it first stands in the article. */
export function exchangeAnnotation(
  number: number,
  { id: articleId, text }: ExchangeArticle,
  pieces: readonly string[],
  tags: readonly ExchangeTag[] = [],
  note: string | null = null,
): ExchangeAnnotation {
  const targets = pieces.map((quote, piece) => {
    const start = text.indexOf(quote);
    if (start === -1) throw new Error(`the article does not hold “${quote}”`);
    const end = start + quote.length;
    const id = piece === 0 ? uuid("h", number) : uuid("q", number * 10 + piece);
    const prefix = text.slice(Math.max(0, start - 5), start).toWellFormed();
    return { id, start, end, quote, prefix, suffix: text.slice(end, end + 5).toWellFormed() };
  });
  return {
    ...{ id: uuid("h", number), articleId, personId: ada.id, createdAt },
    importance: number % 4,
    targets: [targets[0]!, ...targets.slice(1)],
    codings: tags.map((tag, nth) => ({
      ...{ id: uuid("c", number * 10 + nth), tag, createdAt },
      personId: nth === 0 ? ada.id : ben.id,
    })),
    note:
      note === null
        ? null
        : {
            id: uuid("n", number),
            text: note,
            document: null,
            personId: ben.id,
            createdAt,
            modifiedAt: createdAt,
          },
  };
}

const hostages = exchangeTag(1, null, "hostages", { description: "Who is held,\nand by whom" });
const talks = exchangeTag(2, hostages, "direct talks", { pattern: "dashed", colour: "#c77700" });
const formula = exchangeTag(3, null, '=HYPERLINK("x")', { colour: "#5d6470" });
const unused = exchangeTag(4, null, "never used");

export const emojiArticle = exchangeArticle(
  1,
  "001 😀.txt",
  [
    "😀 Talks “secret” 👨‍👩‍👧 say sources",
    "",
    "=SUM(A1) is no formula, he said. It’s a “quote”, and <b>bold</b> & more.",
    "שלום עולם says the note; e\u0301t\u0301e\u0301 too.",
    "A last line 🇩🇪 of words",
  ].join("\n"),
  { title: "Talks, “secret”", source: "@agency", author: "A. N. Author", date: "2025-03-05", language: "en" },
);
export const plainArticle = exchangeArticle(2, "002.txt", "One line of text.\nAnother line of it.\n");

/** Two articles with emoji before the marks, overlaps, pieces, line breaks, formulas and markup. */
export const sampleExchange: ExchangeData = {
  name: "Test <project>",
  collectionId: uuid("k", 1),
  persons: [ada, ben],
  articles: [emojiArticle, plainArticle],
  tags: [hostages, talks, formula, unused],
  annotations: [
    exchangeAnnotation(
      1,
      emojiArticle,
      ["“secret” 👨‍👩‍👧"],
      [hostages, talks],
      '-1 is, a "note"\nof two lines',
    ),
    exchangeAnnotation(2, emojiArticle, ["👨‍👩‍👧 say sources\n\n=SUM(A1)"], [talks]),
    exchangeAnnotation(3, emojiArticle, ["=SUM(A1) is no formula"], [formula], "=1+1"),
    exchangeAnnotation(4, emojiArticle, ["bold", "שלום", "🇩🇪 of"], [hostages]),
    exchangeAnnotation(5, plainArticle, ["Another line"]),
  ],
};
