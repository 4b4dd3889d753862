import type { Hunk } from "../../../contract/records.ts";

/** A run of a comparison as it is shown; `folded` stands for paragraphs that nothing changed. */
export type Passage =
  | Hunk
  /** `text` is what is folded away. */
  | { readonly kind: "folded"; readonly paragraphs: number; readonly text: string };

/** Line breaks around a change that are shown with it: the paragraph it stands in, and one beside. */
const around = 2;

/**
 * A comparison with the paragraphs folded away that are the same on both sides and not next to a
 * change. The texts of all passages together are those of the hunks.
 */
export function foldUnchanged(hunks: readonly Hunk[]): readonly Passage[] {
  return hunks.flatMap((hunk, at): readonly Passage[] => {
    if (hunk.kind !== "same") return [hunk];
    const lines = hunk.text.split(/(?<=\n)/);
    const before = at === 0 ? 0 : around;
    const after = at === hunks.length - 1 ? 0 : around;
    const folded = lines.slice(before, Math.max(before, lines.length - after));
    const paragraphs = folded.filter((line) => line.trim() !== "").length;
    // Folding one paragraph would cost as much room as it saves.
    if (paragraphs < 2) return [hunk];
    const head = lines.slice(0, before).join("");
    const tail = lines.slice(lines.length - after).join("");
    return [
      ...(head === "" ? [] : [{ kind: "same", text: head } as const]),
      { kind: "folded", paragraphs, text: folded.join("") },
      ...(tail === "" || after === 0 ? [] : [{ kind: "same", text: tail } as const]),
    ];
  });
}

/** How many places differ: words taken out and others put in at one place are one change. */
export function countChanges(hunks: readonly Hunk[]): number {
  return hunks.filter((hunk, at) => hunk.kind !== "same" && (at === 0 || hunks[at - 1]?.kind === "same"))
    .length;
}
