/** Quotation marks, brackets and spaces that may follow the mark that really ends a line. */
const trailingClosers = /[\s"'”’»›)\]}*_]+$/u;

/** How a line ends, quotation marks and brackets after the last mark set aside. */
export type Ending = "stop" | "question" | "ellipsis" | "comma" | "colon" | "open";

const endings: Readonly<Record<string, Ending>> = {
  ".": "stop",
  "!": "question",
  "?": "question",
  "…": "ellipsis",
  ",": "comma",
  ";": "comma",
  ":": "colon",
  "。": "stop",
  "．": "stop",
  "！": "question",
  "？": "question",
  "，": "comma",
  "、": "comma",
  "；": "comma",
  "：": "colon",
  "؟": "question",
  "۔": "stop",
  "،": "comma",
  "।": "stop",
  "॥": "stop",
  "։": "stop",
  "።": "stop",
};

/** Looks at the last few characters only. "open" is a line that ends in a letter or number. */
export function endingOf(content: string): Ending {
  const tail = content.slice(-12).replace(trailingClosers, "");
  if (tail.endsWith("...") || tail.endsWith(". . .")) return "ellipsis";
  return endings[tail.slice(-1)] ?? "open";
}

/** Whether a line begins as the middle of a sentence does. Scripts without capitals never do. */
export function startsSmall(content: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(content);
}

/** Whether a line begins as a sentence or name does: capital, number, quotation mark, or a script without capitals. */
export function startsLikeSentence(content: string): boolean {
  return /^["“„‘'«‹¿¡([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(content);
}

/** Words between white space, counted up to `most` so that a huge line costs little. */
export function countWords(content: string, most: number): number {
  let count = 0;
  for (const _ of content.matchAll(/\S+/gu)) {
    count++;
    if (count >= most) break;
  }
  return count;
}

/** Whether there are letters and none of them is small. */
export function isAllCapitals(content: string): boolean {
  return /\p{Lu}/u.test(content) && !/\p{Ll}/u.test(content);
}
