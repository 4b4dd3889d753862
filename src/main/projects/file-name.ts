/** Device names of Windows, which it opens whatever the extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** What Windows forbids (the other systems forbid less), and what turns the reading direction. */
const forbidden = /[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/gu;
/** Code points; together with an extension far below the 255 bytes a name may have. */
const LONGEST = 60;

/**
 * `title` as a file name that every system takes: one name without folders, without characters that
 * are forbidden or turn the reading direction, and not a device. `fallback` when nothing is left.
 */
export function asFileName(title: string, fallback: string): string {
  const clean = [...title.toWellFormed().replace(forbidden, " ").replace(/\s+/g, " ")]
    .slice(0, LONGEST)
    .join("");
  // A dot in front hides the file; Windows drops dots and spaces at the end.
  const trimmed = clean.replace(/^[. ]+|[. ]+$/g, "");
  if (trimmed === "") return fallback;
  return reserved.test(trimmed) ? `${trimmed.replace(/\.|$/, "_$&")}` : trimmed;
}
