/** A text in which no line ends within a day (`5 Mar 2025`), a time (`07:57 UTC`) or a paragraph's number (`¶ 7`). */
export function keepTogether(text: string): string {
  return text
    .replace(/(\d{1,2}) (\p{Lu}\p{Ll}{2,8}) (\d{4})/gu, "$1\u00a0$2\u00a0$3")
    .replace(/(\p{Lu}\p{Ll}{2,8}) (\d{1,2}), (\d{4})/gu, "$1\u00a0$2, $3")
    .replaceAll(" UTC", "\u00a0UTC")
    .replaceAll("¶ ", "¶\u00a0");
}
