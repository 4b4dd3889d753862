import type { Remembered } from "./document.ts";

/** What of a highlight is not as it was when it was put into the report. */
export const changes = ["quote", "tags", "note"] as const;

export type Change = (typeof changes)[number];

type Shown = Pick<Remembered, Change>;

/** In which of these a highlight is now otherwise than remembered. White space at a note's ends is none. */
export function changesSince(remembered: Shown, now: Shown): readonly Change[] {
  return changes.filter((change) => {
    if (change === "tags") {
      return remembered.tags.toSorted().join("\n") !== now.tags.toSorted().join("\n");
    }
    return remembered[change].trim() !== now[change].trim();
  });
}
