import { carryOver } from "../../../../src/core/anchor/carry.ts";
import { describeRange, type Selector } from "../../../../src/core/anchor/selector.ts";
import type { Range } from "../../../../src/core/text/range.ts";
import { randomFrom } from "../../data/random.ts";
import { articleText } from "../../data/texts.ts";
import { alternate, timed } from "../../measure/alternate.ts";
import { compared, figure, growth } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { isSamePlace, withWordsChanged } from "./edited.ts";
import { anchoredAsHypothesis } from "./hypothesis.ts";

const area = "re-anchor";
const otherName = "Hypothesis' method on approx-string-match";

/** Quotations of an article found again in its next version, in which one word of twenty is another. */
export async function anchorArea({ isQuick, say }: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  const points: AtSize[] = [];
  for (const count of [100, 300, 1000]) {
    const length = count * 100;
    const size = `${count.toLocaleString("en")} quotations, ${length / 1000} kB`;
    const isLargest = count === 1000;
    say(`re-anchor: ${size}`);
    const { oldText, newText, selectors, truths } = edition(length, count);
    const places: { ours: (Range | null)[]; other: (Range | null)[] } = { ours: [], other: [] };
    const samples = await alternate(isQuick && isLargest ? 1 : 5, {
      ours: () =>
        timed(() => {
          places.ours = carryOver(oldText, newText, selectors).map((one) =>
            one.kind === "lost" ? one.elsewhere : one.range,
          );
        }),
      other: () =>
        timed(() => {
          places.other = selectors.map((selector) => anchoredAsHypothesis(newText, selector));
        }),
    });
    const name = "after 5% of words changed";
    rows.push(
      compared({ area, name, size, samples, otherName, ...(isLargest ? { bar: { most: 0.1 } } : {}) }),
    );
    rows.push(
      figure({
        ...{ area, size, otherName },
        name: "recall: quotations found at their place",
        ours: recall(places.ours, truths),
        other: recall(places.other, truths),
        ...(isLargest ? { bar: { least: 0.99 } } : {}),
      }),
    );
    points.push({ size: length, cost: median(samples.ours) });
  }
  return [...rows, growth(area, "re-anchoring", "characters", points)];
}

interface Edition {
  readonly oldText: string;
  readonly newText: string;
  readonly selectors: readonly Selector[];
  /** Where each of them stands in the new text. */
  readonly truths: readonly Range[];
}

function edition(length: number, count: number): Edition {
  const random = randomFrom(length);
  const oldText = articleText(random, length);
  const words = Array.from(oldText.matchAll(/[A-Za-z]+/g), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const ranges = Array.from({ length: count }, () => {
    const long = 5 + random.below(25);
    const first = random.below(words.length - long);
    return { start: words[first]!.start, end: words[first + long]!.end };
  });
  const { text: newText, placeOf } = withWordsChanged(oldText, 0.05, random);
  return {
    oldText,
    newText,
    selectors: ranges.map((range) => describeRange(oldText, range)),
    truths: ranges.map(placeOf),
  };
}

function recall(found: readonly (Range | null)[], truths: readonly Range[]): number {
  const right = found.filter((range, at) => range !== null && isSamePlace(range, truths[at]!));
  return right.length / truths.length;
}
