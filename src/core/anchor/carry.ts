import type { Range } from "../text/range.ts";
import { compareVersions, type Followed } from "../text/versions/follow.ts";
import { resolve } from "./resolve.ts";
import type { Selector } from "./selector.ts";
import { indexText, type TextIndex } from "./text-index.ts";

/**
 * What became of one selector. `exact` and `followed` are settled; the others go to "Needs review",
 * `changed` with a proposal, `lost` with one when its words stand elsewhere in the new text.
 */
export type Carried = (
  | Exclude<Followed, { kind: "lost" }>
  | {
      readonly kind: "lost";
      /** Where the same words stand, though nothing says that these are the ones (a moved paragraph). */
      readonly elsewhere: Range | null;
    }
) & {
  /** `newText.slice` of the range; "" for `lost`. */
  readonly quote: string;
};

/**
 * Carry selectors over from one version of an article to the next.
 *
 * Out     one outcome for each selector, in their order. Ranges are of the new text (UTF-16 code
 *         units), not empty, and split no visible character.
 * Throws  RangeError when a selector does not stand in the old text: positions are stored with the
 *         text they are of, so that is our bug.
 *
 * One word-level comparison for all of them ({@link compareVersions}). There is no short cut for
 * words that stand in the new text to the letter: where a sentence repeats, the nearest copy may be
 * another one.
 */
export function carryOver(oldText: string, newText: string, selectors: readonly Selector[]): Carried[] {
  if (selectors.length === 0) return [];
  const follow = compareVersions(oldText, newText);
  let index: TextIndex | undefined;
  return selectors.map((selector) => {
    if (oldText.slice(selector.start, selector.end) !== selector.exact) {
      throw new RangeError(`Selector [${selector.start}, ${selector.end}) does not quote the old text.`);
    }
    const followed = follow(selector);
    if (followed.kind !== "lost") {
      return { ...followed, quote: newText.slice(followed.range.start, followed.range.end) };
    }
    index ??= indexText(newText);
    const { exact, prefix, suffix } = selector;
    const found = resolve(index, { exact, prefix, suffix });
    const hasWords =
      found.kind === "sure" ||
      (found.kind === "doubtful" && found.similarity === 1 && found.alternatives.length === 0);
    return { kind: "lost", elsewhere: hasWords ? found.range : null, quote: "" };
  });
}
