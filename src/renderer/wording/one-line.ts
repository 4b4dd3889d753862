/** As much of a name or quotation as a label takes, in code points. */
const longest = 40;

/** A text as it stands in a label: one line, cut with an ellipsis. */
export function inOneLine(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, " ")];
  return characters.length <= longest ? characters.join("") : `${characters.slice(0, longest - 1).join("")}…`;
}
