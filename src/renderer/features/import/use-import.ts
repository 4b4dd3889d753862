import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Reply } from "../../../contract/failures.ts";
import type { ImportPlan, ImportResult } from "../../../contract/records.ts";
import { keys } from "../../bridge/keys.ts";
import { ask } from "../../bridge/library.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { enImport as en } from "../../wording/en-import.ts";
import { compareNear } from "./compare-near.ts";
import { useImportDesk } from "./import-desk.ts";
import { articleToOpen, placesToRetry, withRetry } from "./import-results.ts";
import { isPlain } from "./plan-choices.ts";

export interface Importing {
  /** A plan from main: carried out at once when it is one plain file, else shown for choosing. */
  readonly offer: (answer: Promise<Reply<ImportPlan | null>>, ifNone?: string) => Promise<void>;
  /** Import the files chosen in the preview. */
  readonly start: () => Promise<void>;
  /** Once more what was refused or not reached. */
  readonly retry: () => Promise<void>;
  /** Once more one file, its bytes read in another encoding. */
  readonly readAs: (place: number, encoding: string) => Promise<void>;
  readonly cancel: () => void;
}

interface RunOptions {
  /** By place. */
  readonly encodings?: Record<string, string>;
  readonly isShown?: boolean;
  /** What became of all files before some of them were tried again. */
  readonly before?: ImportResult | null;
}

interface Ended {
  readonly result: ImportResult;
  /** Whether the dialog was open when it ended. */
  readonly wasShown: boolean;
}

/** Everything that is done to bring articles in. */
export function useImport(): Importing {
  const client = useQueryClient();
  const { write } = useWrite("import.run");

  return useMemo(() => {
    const desk = useImportDesk.getState;

    const run = async (
      plan: ImportPlan,
      places: number[],
      { encodings = {}, isShown = true, before = null }: RunOptions = {},
    ): Promise<Ended | null> => {
      const { mappings, begin, close } = desk();
      const wanted = new Set(places.map(String));
      const used = Object.entries(mappings).flatMap(([place, mapping]) =>
        wanted.has(place) && mapping.text !== undefined ? [[place, { ...mapping, text: mapping.text }]] : [],
      );
      begin(plan, places.length, isShown);
      let wasShown = isShown;
      const whole = (result: ImportResult) => (before === null ? result : withRetry(before, result));
      const reply = await write(
        { planId: plan.planId, places, mappings: Object.fromEntries(used), encodings },
        {
          // First of all what became of the files: list and article drawn with it would be one long frame.
          first: async (result) => {
            wasShown = desk().isShown;
            desk().finish(whole(result), wasShown);
            await drawn();
          },
        },
      );
      if (!reply.ok) {
        // The sentence stands in a notice. What was listed before can be tried again.
        const { result } = desk();
        if (result === null) close();
        else desk().finish(result, true);
        return null;
      }
      return { result: whole(reply.value), wasShown };
    };

    const open = async (result: ImportResult) => {
      const articleId = articleToOpen(result);
      if (articleId === null) return;
      // An article can be opened once the list knows it, which is being fetched already.
      await client.invalidateQueries({ queryKey: keys.articles }, { cancelRefetch: false });
      await drawn();
      useDesk.getState().openArticle(articleId);
    };

    /** Say how it ended: in the dialog when that is open or has bad news, else in a notice. */
    const tell = async ({ result, wasShown }: Ended, isNew: boolean) => {
      if (isNew) await open(result);
      if (wasShown) return;
      const isGood = result.refused === 0 && result.cancelled === 0;
      const remarks = result.files.flatMap(({ message }) => message ?? []);
      const [only] = result.files.length === 1 ? result.files : [];
      const near = only?.near ?? null;
      const needsList = !isGood || result.files.length > 1 || result.files.some(({ isGuess }) => isGuess);
      useDesk.getState().notify({
        tone: isGood ? "success" : "problem",
        text: isGood ? en.done(result) : en.partly(result),
        topic: "import",
        ...(near !== null
          ? { details: [...remarks, `${en.near(near)}.`] }
          : remarks.length === 1
            ? { details: remarks }
            : {}),
        ...(needsList
          ? { action: { label: en.showResults, run: () => desk().show() } }
          : near !== null && only?.articleId
            ? { action: { label: en.compare, run: () => compareNear(only.articleId!, near.articleId) } }
            : {}),
      });
    };

    const again = async (places: number[], encodings: Record<string, string> = {}) => {
      const { plan, result: before } = desk();
      if (plan === null || before === null || places.length === 0) return;
      const ended = await run(plan, places, { encodings, before });
      if (ended !== null) await tell(ended, false);
    };

    return {
      offer: async (answer, ifNone) => {
        const { notify } = useDesk.getState();
        const reply = await answer;
        if (!reply.ok) return notify({ tone: "problem", text: reply.message });
        const plan = reply.value;
        if (plan === null) return ifNone === undefined ? undefined : notify({ tone: "info", text: ifNone });
        if (desk().stage === "running") return notify({ tone: "problem", text: en.busy });
        if (plan.files.length === 0) return notify({ tone: "info", text: en.nothingFound });
        if (!isPlain(plan)) return desk().preview(plan);
        desk().close();
        const ended = await run(plan, [0], { isShown: false });
        if (ended !== null) await tell(ended, true);
      },
      start: async () => {
        const { plan, chosen } = desk();
        if (plan === null || chosen.size === 0) return;
        const places = [...chosen].sort((a, b) => a - b);
        const ended = await run(plan, places);
        if (ended !== null) await tell(ended, true);
      },
      retry: async () => {
        const { plan, result } = desk();
        if (plan !== null && result !== null) await again(placesToRetry(plan, result));
      },
      readAs: (place, encoding) => again([place], { [String(place)]: encoding }),
      cancel: () => {
        const { plan, stage, cancelling } = desk();
        if (plan === null || stage !== "running") return;
        cancelling();
        void ask("import.cancel", { planId: plan.planId });
      },
    };
  }, [client, write]);
}

/** Lets the window draw what is new so far; one that is not to be seen draws nothing, and is not waited for. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
