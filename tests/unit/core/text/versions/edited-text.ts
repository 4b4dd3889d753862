import fc from "fast-check";
import { normaliseText } from "../../../../../src/core/text/normalise.ts";
import { hostileText } from "../hostile-text.ts";

const rawPieces = [
  "\r",
  "\r\n",
  "\n",
  "\ufeff",
  "\0",
  "😀",
  "e\u0301",
  "שלום ",
  "السلام ",
  "العربية",
  "日本語",
  "\u202b",
];

/** What a file may hold, stored: CR, LF, BOM, NUL, astral, combining and right-to-left characters. */
export const storedText = fc
  .array(fc.oneof(fc.constantFrom(...rawPieces), hostileText), { maxLength: 12 })
  .map((parts) => normaliseText(parts.join("")).text);

/** Two versions of one text: some stretches replaced, inserted or deleted, anywhere. */
export const twoVersions = fc
  .tuple(
    storedText,
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.oneof(fc.constant(""), storedText)), { maxLength: 4 }),
  )
  .map(([oldText, edits]) => {
    let newText = oldText;
    for (const [from, size, added] of edits) {
      const at = newText.length === 0 ? 0 : from % (newText.length + 1);
      newText = newText.slice(0, at) + added + newText.slice(at + size);
    }
    return { oldText, newText: newText.toWellFormed() };
  });

/** A text in which no word stands twice, so that there is one right answer to where a word went. */
export function numberedWords(count: number, from = 0): string[] {
  return Array.from(
    { length: count },
    (_, index) => `word${String.fromCharCode(97 + (index % 26))}${from + index}`,
  );
}
