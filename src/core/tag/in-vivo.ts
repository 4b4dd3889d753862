import { snapToGraphemes } from "../text/graphemes.ts";
import { cleanTagName, longestTagName } from "./path.ts";

const ellipsis = "…";

/**
 * The tag named by quoted words ("in vivo"): the words themselves on one line, cut after a whole word
 * to {@link longestTagName} UTF-16 code units. A slash would nest the tag, so it becomes a hyphen.
 * Null when the words hold nothing a name could be made of.
 */
export function tagAsQuoted(words: string): string | null {
  const name = cleanTagName(words.replaceAll("/", "-"));
  if (name === "") return null;
  if (name.length <= longestTagName) return name;
  const most = longestTagName - ellipsis.length;
  const { start, end } = snapToGraphemes(name, { start: most, end: most });
  const whole = name.slice(0, start < end ? start : most);
  const lastSpace = whole.lastIndexOf(" ");
  return `${cleanTagName(lastSpace > most / 2 ? whole.slice(0, lastSpace) : whole)}${ellipsis}`;
}
