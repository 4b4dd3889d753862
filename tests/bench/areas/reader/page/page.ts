import "./page.css";
import { proposeLines } from "../../../../../src/core/text/lines.ts";
import { randomFrom } from "../../../data/random.ts";
import { articleText } from "../../../data/texts.ts";
import type { Contender, Mark, Material, Shown } from "./contender.ts";
import { markNodes } from "./mark-nodes.ts";
import { ours } from "./ours.ts";
import { recogito } from "./recogito.ts";

const contenders: Record<string, Contender> = {
  ours,
  bare: (root, scroller, material) => ours(root, scroller, { ...material, marks: [] }),
  markNodes,
  recogito,
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
  );
  const material = { text, lines, marks };
  known.set(key, material);
  return material;
}

function markIn(line: { start: number; end: number }, below: (most: number) => number, n: number): Mark {
  const length = Math.min(line.end - line.start, 20 + below(140));
  const start = line.start + below(line.end - line.start - length + 1);
  return { id: `mark ${n}`, start, end: start + length };
}

/** The next frame has been painted: what was asked for stands on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

async function timed(work: () => void): Promise<number> {
  await painted();
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

interface Figures {
  readonly open: number;
  readonly add: readonly number[];
  readonly remove: readonly number[];
  readonly scroll: readonly number[];
}

/** Open an article, add and remove a few highlights where one reads, and scroll through it. */
async function measure(name: string, length: number, count: number, edits: number): Promise<Figures> {
  const material = materialOf(length, count);
  const scroller = document.createElement("div");
  scroller.className = "scroller";
  const root = document.createElement("div");
  root.className = "text";
  scroller.append(root);
  document.body.replaceChildren(scroller);
  let shown: Shown | null = null;
  const open = await timed(() => {
    shown = contenders[name]!(root, scroller, material);
  });
  const article = shown as unknown as Shown;
  const [add, remove]: [number[], number[]] = [[], []];
  for (let n = 0; n < edits; n += 1) {
    const line = material.lines[2 + (n % 3)]!;
    const start = line.start + 10 + n;
    const mark = { id: `new ${n}`, start, end: Math.min(line.end, start + 60) };
    add.push(await timed(() => article.add(mark)));
    remove.push(await timed(() => article.remove(mark)));
  }
  const scroll: number[] = [];
  const most = scroller.scrollHeight - scroller.clientHeight;
  for (let top = 0; top < most && scroll.length < 120; top += Math.max(300, most / 120)) {
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
