import fc from "fast-check";

const pieces: readonly string[] = [
  ..."aZé9 \t\n.,!?…:;-–—|>*•\"'“”’()[]/©",
  ..."\u00a0\u00ad\u200b\u200c\u200d\u2028\u3000\ufeff\u202e",
  // Marks, a prepended number sign, Devanagari with virama, Hangul jamo, syllables, Thai, Chinese.
  ..."\u0301\u20e3\ufe0f\u0600\u0e33\u0915\u094d\u093f\u1100\u1161\u11a8\uac00\u0e01\u4e2d。",
  ..."😀👩👍🏽🏳\u{1f1e6}\u{1f1fa}\u{e0067}",
  "\n\n",
  "date 2025-03-05 ",
  "Rabat – The ",
  "WASHINGTON (AP) — ",
  "Said the envoy on Monday in Doha, a long way from home. ",
  "1. ",
  "(AP Photo/Jane Doe)",
];

/** Texts as they may be stored, made of what breaks naive code: no NUL, no CR, no lone surrogates. */
export const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "grapheme" })), {
    maxLength: 60,
  })
  .map((parts) => parts.join("").toWellFormed().replaceAll("\r", "\n").replaceAll("\0", ""));

/** A text and two positions in it, in order. */
export const textWithRange = hostileText.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
);
