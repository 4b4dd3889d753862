import type { PrintedLine } from "./printed-line.ts";

/** Longest note, in code units; a longer text that begins alike is about notes. */
const longest = 600;

const piece = "(?:article|story|report|piece|post|page|column|item|headline)";

const openings: readonly RegExp[] = [
  /^This is a (?:developing|breaking)(?: news)? story(?:[.,;:!)—–-]|\s+(?:and|which|that|we|it|please|check|more)\b|\s*[—–-]|$)/iu,
  /^Editor(?:s|[’']s|s[’'])? notes?\s*[:.—–-]/iu,
  /^(?:Correction|Corrections|Clarification|Editorial note|Publisher[’']s note|Note to readers)\s*(?:\([^)]{1,40}\)\s*)?[:—–]/iu,
  new RegExp(`^An? (?:earlier|previous|original|prior) version of this ${piece}\\b`, "iu"),
  new RegExp(
    `^This ${piece} (?:has been|was|will be) (?:updated|corrected|amended|edited|clarified|revised|modified|translated|(?:originally |first )?published|produced|syndicated)\\b`,
    "iu",
  ),
];

/** Whether a line is the editors speaking about the article, not the article about the world. */
export function isEditorNote(line: PrintedLine): boolean {
  const opening = line.head.replace(/^[([*_•\s]+/u, "");
  return line.length <= longest && openings.some((rule) => rule.test(opening));
}
