import "./page.css";
import { proposeLines } from "../../../../../src/core/text/lines.ts";
import { byPosition } from "../../../../../src/core/text/range.ts";
import { randomFrom } from "../../../data/random.ts";
import { articleText } from "../../../data/texts.ts";
import type { Contender, Mark, Material, Shown } from "./contender.ts";
import { markNodes } from "./mark-nodes.ts";
import { ours } from "./ours.ts";
import { recogito, recogitoByRules } from "./recogito.ts";

const contenders: Record<string, Contender> = {
  ours,
  bare: (root, scroller, material) => ours(root, scroller, { ...material, marks: [] }),
  markNodes,
  recogito,
  recogitoByRules,
};

const known = new Map<string, Material>();

/** The same article and highlights for the same sizes: each inside one line, overlapping freely. */
function materialOf(length: number, count: number): Material {
  const key = `${length} ${count}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const random = randomFrom(length);
  const text = articleText(random, length);
  const lines = proposeLines(text);
  const marks = Array.from({ length: count }, (_, n) =>
    markIn(lines[random.below(lines.length)]!, random.below, n),
  ).toSorted(byPosition);
  const material = { text, lines, marks };
  known.set(key, material);
  return material;
}

function markIn(line: { start: number; end: number }, below: (most: number) => number, n: number): Mark {
  const length = Math.min(line.end - line.start, 20 + below(140));
  const start = line.start + below(line.end - line.start - length + 1);
  return { id: `mark ${n}`, start, end: start + length };
}

/** Waits until the next frame has been painted; answers with the moment at which that frame began. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(began);
      port2.postMessage(null);
    });
  });
}

/** What a wheel scrolls at a time, in CSS pixels. */
const notch = 100;

/** Longest wait for what is painted late, in milliseconds. */
const patience = 10_000;

/**
 * From a change to the frame that shows it, without the wait for that frame to begin, which is the
 * display's. `isShown` looks whether what was asked for has been painted yet.
 */
async function timed(work: () => void, isShown: () => boolean = () => true): Promise<number> {
  await nextFrame();
  const start = performance.now();
  work();
  const done = performance.now();
  const began = await nextFrame();
  while (!isShown() && performance.now() - start < patience) await nextFrame();
  return performance.now() - start - (began - done);
}

/** Time for what is painted later than asked for. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

interface Figures {
  readonly open: number;
  readonly add: readonly number[];
  readonly remove: readonly number[];
  readonly scroll: readonly number[];
}

/** Open an article, add and remove a few highlights where one reads, and scroll so many notches down. */
async function measure(
  name: string,
  length: number,
  count: number,
  edits: number,
  notches: number,
): Promise<Figures> {
  const material = materialOf(length, count);
  const scroller = document.createElement("div");
  scroller.className = "scroller";
  const root = document.createElement("div");
  root.className = "text";
  scroller.append(root);
  document.body.replaceChildren(scroller);
  let shown: Shown | null = null;
  const paintedNow = () => (shown as Shown | null)?.painted ?? null;
  const open = await timed(
    () => {
      shown = contenders[name]!(root, scroller, material);
    },
    () => name === "bare" || paintedNow()?.() !== 0,
  );
  const article = shown as unknown as Shown;
  /** A change and the wait until what is painted differs from before. */
  const changed = async (change: () => void) => {
    await rest();
    const before = article.painted?.();
    return timed(change, () => article.painted === null || article.painted() !== before);
  };
  const [add, remove]: [number[], number[]] = [[], []];
  for (let n = 0; n < edits; n += 1) {
    const line = material.lines[2 + (n % 3)]!;
    const start = line.start + 10 + n;
    const mark = { id: `new ${n}`, start, end: Math.min(line.end, start + 60) };
    add.push(await changed(() => article.add(mark)));
    remove.push(await changed(() => article.remove(mark)));
  }
  const scroll: number[] = [];
  const most = scroller.scrollHeight - scroller.clientHeight;
  for (let top = 0; top < most && scroll.length < notches; top += notch) {
    scroll.push(
      await timed(() => {
        scroller.scrollTop = top;
      }),
    );
  }
  article.dispose();
  document.body.replaceChildren();
  return { open, add, remove, scroll };
}

declare global {
  interface Window {
    measure: typeof measure;
  }
}
window.measure = measure;
