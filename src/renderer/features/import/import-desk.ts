import { create } from "zustand";
import type { ImportPlan, ImportResult, TableMapping } from "../../../contract/records.ts";
import { onProgress } from "../../bridge/library.ts";
import type { ImportStep } from "../../wording/en-import.ts";
import { type ColumnFact, importable, withColumn } from "./plan-choices.ts";

/** Where an import stands: one at a time, from the list of files to the list of results. */
interface ImportDesk {
  readonly stage: "none" | "preview" | "running" | "done";
  readonly plan: ImportPlan | null;
  /** Places of the files chosen. */
  readonly chosen: ReadonlySet<number>;
  /** For tables, by place. */
  readonly mappings: Readonly<Record<string, TableMapping>>;
  readonly progress: ImportStep | null;
  readonly isCancelling: boolean;
  readonly result: ImportResult | null;
  /** The dialog can be hidden while the import goes on. */
  readonly isShown: boolean;

  readonly preview: (plan: ImportPlan) => void;
  readonly choose: (places: ReadonlySet<number>) => void;
  readonly setColumn: (place: number, fact: ColumnFact, column: number | null) => void;
  readonly begin: (plan: ImportPlan, total: number, isShown: boolean) => void;
  readonly cancelling: () => void;
  readonly finish: (result: ImportResult, isShown: boolean) => void;
  readonly show: () => void;
  readonly hide: () => void;
  /** Forget the import. */
  readonly close: () => void;
}

const nothing = {
  stage: "none",
  plan: null,
  chosen: new Set<number>(),
  mappings: {},
  progress: null,
  isCancelling: false,
  result: null,
  isShown: false,
} as const;

export const useImportDesk = create<ImportDesk>()((set) => ({
  ...nothing,
  preview: (plan) => {
    const tables = plan.files.filter((file) => file.table !== null);
    set({
      ...nothing,
      stage: "preview",
      plan,
      chosen: new Set(importable(plan)),
      mappings: Object.fromEntries(tables.map(({ place, table }) => [String(place), table!.mapping])),
      isShown: true,
    });
  },
  choose: (chosen) => set({ chosen }),
  setColumn: (place, fact, column) =>
    set(({ mappings }) => {
      const mapping = mappings[String(place)];
      if (mapping === undefined) return {};
      return { mappings: { ...mappings, [String(place)]: withColumn(mapping, fact, column) } };
    }),
  begin: (plan, total, isShown) =>
    set({
      stage: "running",
      plan,
      isShown,
      isCancelling: false,
      progress: { done: 0, total, name: plan.files[0]?.name ?? "" },
    }),
  cancelling: () => set({ isCancelling: true }),
  finish: (result, isShown) => set({ stage: "done", result, isShown, progress: null, isCancelling: false }),
  show: () => set({ isShown: true }),
  hide: () => set({ isShown: false }),
  close: () => set(nothing),
}));

/** More often than this nobody can read a file's name, and drawing it would cost frames. */
const shortestStep = 100;

let lastShown = 0;

onProgress(({ job, event: _event, ...step }) => {
  const { stage, plan } = useImportDesk.getState();
  const now = performance.now();
  const isWorthIt = step.isStoring === true || step.done >= step.total || now - lastShown >= shortestStep;
  if (stage !== "running" || plan?.planId !== job || !isWorthIt) return;
  lastShown = now;
  useImportDesk.setState({ progress: step });
});
