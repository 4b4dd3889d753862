import type { NormalisedText } from "../../core/text/normalise.ts";

/** Sentences about the characters that `normaliseText` replaced; none when it replaced none. */
export function notesOn({
  replacedNul,
  replacedSurrogates,
}: Pick<NormalisedText, "replacedNul" | "replacedSurrogates">): string[] {
  const notes: string[] = [];
  if (replacedNul > 0) notes.push(replacement(replacedNul, "NUL character", "NUL characters"));
  if (replacedSurrogates > 0) {
    notes.push(replacement(replacedSurrogates, "half of a character pair", "halves of character pairs"));
  }
  return notes;
}

function replacement(count: number, one: string, many: string): string {
  const what = count === 1 ? `1 ${one} was` : `${count.toLocaleString("en")} ${many} were`;
  return `${what} replaced by “\ufffd” (U+FFFD), because a stored text cannot hold ${count === 1 ? "it" : "them"}.`;
}
