/**
 * Quotations in the sample articles, worked out by hand: the same words by five outlets, and words
 * that stand more than once in one article. Offsets are UTF-16 code units.
 */
export const authority = [
  { file: "000_b20e443ebb3f8d72.txt", start: 519 },
  { file: "001_878b411d68440513.txt", start: 365 },
  { file: "002_42abb1b6aa39227c.txt", start: 1956 },
  { file: "003_86ade8c3433d7e29.txt", start: 676 },
  { file: "004_b18f85ccfca61783.txt", start: 716 },
].map(({ file, start }) => ({ file, start, end: start + 41 }));

export const repeats = {
  file: "002_42abb1b6aa39227c.txt",
  captions: [
    { start: 289, end: 520 },
    { start: 521, end: 752 },
  ],
  words: [
    { start: 40, end: 57 },
    { start: 3261, end: 3278 },
    { start: 4172, end: 4189 },
  ],
} as const;

export const authorityWords = "does have the authority to talk to anyone";
