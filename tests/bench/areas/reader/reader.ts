import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { prepareElectron } from "../../../../scripts/electron/launch.ts";
import { launchHeldBack } from "../../../driver/held-back.ts";
import { compared, figure, growth } from "../../measure/compare.ts";
import type { Bar, Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { buildPage } from "./build-page.ts";
import { type InWindow, measureInWindow } from "./in-window.ts";

const area = "reader";
const app = fileURLToPath(new URL("window-app.mjs", import.meta.url));

interface Figures {
  readonly open: number[];
  readonly add: number[];
  readonly remove: number[];
  readonly scroll: number[];
}

interface Size {
  readonly name: string;
  readonly length: number;
  readonly marks: number;
  readonly contenders: readonly string[];
}

const sizes: readonly Size[] = [
  {
    name: "5 kB, 500 highlights",
    length: 5000,
    marks: 500,
    contenders: ["ours", "bare", "markNodes", "recogito", "recogitoByRules"],
  },
  {
    name: "100 kB, 10,000 highlights",
    length: 100_000,
    marks: 10_000,
    contenders: ["ours", "bare", "markNodes", "recogito", "recogitoByRules"],
  },
  { name: "1 MB, 10,000 highlights", length: 1_000_000, marks: 10_000, contenders: ["ours", "bare"] },
];

const peers: Readonly<Record<string, string>> = {
  markNodes: "Lexical MarkNodes",
  recogito: "@recogito/text-annotator",
  recogitoByRules: "@recogito/text-annotator, CSS",
  bare: "the text without highlights",
};

/** The program's reader in a real window, against two others and against bare text, by turns. */
export async function readerArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const prepared = await prepareElectron();
  const page = await buildPage(join(scratch, "page"));
  const launched = await launchHeldBack(prepared, {
    args: [`--user-data-dir=${join(scratch, "profile")}`, app],
    env: { CLAIMBENCH_BENCH_PAGE: page },
  });
  const measured: Record<string, Figures>[] = [];
  const pace = isQuick ? quick : thorough;
  try {
    const window = await launched.firstWindow();
    await window.waitForFunction(() => "measure" in window);
    for (const size of sizes) {
      say(`reader: ${size.name}`);
      measured.push(await measuredByTurns(window, size, pace));
    }
  } finally {
    await launched.close();
  }
  const inWindow: InWindow[] = [];
  for (const { name, length, marks } of sizes) {
    say(`reader, in the program's window: ${name}`);
    inWindow.push(await measureInWindow(prepared, scratch, { length, marks }, pace.keys));
  }
  return [...rowsOf(measured), ...windowRows(inWindow)];
}

/** How often each thing is done. */
interface Pace {
  readonly rounds: number;
  /** Highlights added and removed in each round. */
  readonly edits: number;
  /** Notches of the wheel in each round. */
  readonly notches: number;
  /** Keys of each kind in the program's window. */
  readonly keys: number;
}

const thorough: Pace = { rounds: 7, edits: 5, notches: 120, keys: 12 };
const quick: Pace = { rounds: 2, edits: 3, notches: 40, keys: 4 };

async function measuredByTurns(window: Page, size: Size, pace: Pace): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {};
  for (const name of size.contenders) figures[name] = { open: [], add: [], remove: [], scroll: [] };
  for (let round = 0; round < pace.rounds; round += 1) {
    const order = round % 2 === 0 ? size.contenders : size.contenders.toReversed();
    for (const name of order) {
      // A page of its own for each: what one leaves behind (style rules, listeners) slows all after it.
      await window.reload();
      await window.waitForFunction(() => "measure" in window);
      const found = await window.evaluate(
        async ([contender, length, marks, edits, notches]) => {
          const { measure } = globalThis.window;
          // A small article warms up.
          await measure(contender, 5000, 100, 2, 10);
          return measure(contender, length, marks, edits, notches);
        },
        [name, size.length, size.marks, pace.edits, pace.notches] as const,
      );
      const kept = figures[name]!;
      kept.open.push(found.open);
      kept.add.push(...found.add);
      kept.remove.push(...found.remove);
      kept.scroll.push(...found.scroll);
    }
  }
  return figures;
}

interface Held {
  readonly kind: keyof Figures;
  readonly peer: string;
  readonly bar?: Bar;
}

/** What the middle size is held to. */
const promises: readonly Held[] = [
  { kind: "open", peer: "markNodes", bar: { most: 0.1 } },
  { kind: "open", peer: "recogito", bar: { most: 0.1 } },
  { kind: "open", peer: "recogitoByRules" },
  { kind: "open", peer: "bare" },
  { kind: "add", peer: "markNodes", bar: { most: 0.5 } },
  { kind: "add", peer: "recogito", bar: { most: 0.125 } },
  { kind: "add", peer: "recogitoByRules" },
  { kind: "remove", peer: "markNodes" },
  { kind: "remove", peer: "recogito" },
  { kind: "scroll", peer: "bare", bar: { most: 1.25 } },
];

const names: Readonly<Record<keyof Figures, string>> = {
  open: "open",
  add: "add one, to the painted frame",
  remove: "remove one, to the painted frame",
  scroll: "scroll a step",
};

function rowsOf(measured: readonly Record<string, Figures>[]): Row[] {
  const [small, middle, large] = measured as [
    Record<string, Figures>,
    Record<string, Figures>,
    Record<string, Figures>,
  ];
  const against = (figures: Record<string, Figures>, size: string, { kind, peer, bar }: Held): Row => {
    const samples = { ours: figures.ours![kind], other: figures[peer]![kind] };
    const by = kind === "scroll" ? ("p95" as const) : ("median" as const);
    const held = bar === undefined ? {} : { bar };
    return compared({ area, name: names[kind], size, samples, otherName: peers[peer]!, by, ...held });
  };
  const points = (kind: keyof Figures): AtSize[] =>
    measured.map((figures, at) => ({ size: sizes[at]!.length, cost: median(figures.ours![kind]) }));
  return [
    ...promises.map((promise) => against(small, sizes[0]!.name, { kind: promise.kind, peer: promise.peer })),
    ...promises.map((promise) => against(middle, sizes[1]!.name, promise)),
    against(large, sizes[2]!.name, { kind: "open", peer: "bare", bar: { most: 1.2 } }),
    against(large, sizes[2]!.name, { kind: "scroll", peer: "bare" }),
    compared({
      area,
      name: names.add,
      size: sizes[2]!.name,
      samples: { ours: large.ours!.add, other: small.ours!.add },
      otherName: "ours at 5 kB",
      bar: { most: 2 },
    }),
    growth(area, "opening", "characters", points("open")),
    growth(area, "adding", "characters", points("add")),
  ];
}

/** Two frames of a display that shows sixty a second, in milliseconds. */
const twoFrames = 2000 / 60;

function windowRows(inWindow: readonly InWindow[]): Row[] {
  const rows = inWindow.flatMap((figures, at) => {
    const size = sizes[at]!.name;
    const own = { area, size, otherName: "two frames", other: twoFrames };
    return [
      figure({
        ...own,
        name: "switch to another opened article, in the program",
        ours: median(figures.switch),
        ...(at === 1 ? { bar: { most: twoFrames } } : {}),
      }),
      figure({
        area,
        size,
        name: "add one by key, saved and painted, in the program",
        ours: median(figures.add),
      }),
    ];
  });
  const points = (kind: "switch" | "add") =>
    inWindow.map((figures, at) => ({ size: sizes[at]!.length, cost: median(figures[kind]) }));
  return [
    ...rows,
    growth(area, "switching in the program", "characters", points("switch")),
    growth(area, "adding in the program", "characters", points("add")),
  ];
}
