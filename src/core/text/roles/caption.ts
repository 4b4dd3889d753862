import type { PrintedLine } from "./printed-line.ts";

/** Longest caption, in code units; beyond it the brackets belong to a paragraph. */
const longest = 600;

/** A sentence's end (or nothing) and then, last on the line, something short in brackets. */
const lastBrackets = /(?<before>^|[.!?…。"”’])\s*[([](?<credit>[^()[\]]{2,90})[)\]]\.?$/u;

const capitalised = "\\p{Lu}[\\p{L}\\p{N}.’'&-]*";
const nameWords = `${capitalised}(?:\\s+(?:${capitalised}|de|da|van|von|der|al|el|bin|via|of|the)){0,5}`;

const credits: readonly RegExp[] = [
  // "Angela Weiss / AFP", "Yonatan Sindel/Flash90", "AP Photo/Jehad Alshrafi", "Jane Doe/Pool via Reuters".
  new RegExp(`^${nameWords}\\s*/\\s*${nameWords}(?:\\s*/\\s*${nameWords})?$`, "u"),
  // "Photo by …", "Image: …", "Photo credit: …", "File photo", "Courtesy of …".
  /^(?:file |handout |pool |ap |screen ?)?(?:photo|photograph|picture|image|illustration|screenshot|screengrab|graphic|map)(?:s|graphy)?(?: credit| courtesy)?(?:$|\s*:|\s+(?:by|from|of|via|courtesy)\b)/iu,
  /^(?:courtesy|credit|foto|©)(?:$|\s*:|\s+(?:of|by)\b|\s*\p{Lu})/iu,
];

/** Without brackets: "… in Tel Aviv. Photograph: Ariel Schalit/AP", or a caption that says it is one. */
const openCredit =
  /(?:[.!?]["”’]?\s+)(?:Photo|Photograph|Image|Picture|Illustration)s?(?: credit)?(?::| by) ?\p{Lu}[^.!?\n]{2,80}$/u;
const captionLabel = /^(?:FILE PHOTO|FILE IMAGE|File photo|File image|Caption)\s*[:—–-]/u;

/**
 * Whether a line is the caption of a picture: a sentence followed by a credit in brackets, or a
 * line that names its photograph.
 *
 * An agency alone in brackets is not enough: "… said on Monday. (Reuters)" ends many a paragraph.
 */
export function isCaption(line: PrintedLine): boolean {
  if (line.length > longest) return false;
  if (captionLabel.test(line.head) || openCredit.test(line.tail)) return true;
  const credit = lastBrackets.exec(line.tail)?.groups?.credit;
  return credit !== undefined && credits.some((rule) => rule.test(credit.trim()));
}
