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

/** Everything that is done to bring articles in. */
export function useImport(): Importing {
  const client = useQueryClient();
  const { write } = useWrite("import.run");

  return useMemo(() => {
    const desk = useImportDesk.getState;

    const run = async (
      plan: ImportPlan,
      places: number[],
      encodings: Record<string, string> = {},
      isShown = true,
    ): Promise<ImportResult | null> => {
      const { mappings, begin, close } = desk();
      const wanted = new Set(places.map(String));
      const used = Object.entries(mappings).flatMap(([place, mapping]) =>
        wanted.has(place) && mapping.text !== undefined ? [[place, { ...mapping, text: mapping.text }]] : [],
      );
      begin(plan, places.length, isShown);
      const reply = await write({
        planId: plan.planId,
        places,
        mappings: Object.fromEntries(used),
        encodings,
      });
      if (!reply.ok) {
        // The sentence stands in a notice. What was listed before can be tried again.
        const { result } = desk();
        if (result === null) close();
        else desk().finish(result, true);
        return null;
      }
      return reply.value;
    };

    const open = async (result: ImportResult) => {
      const articleId = articleToOpen(result);
      if (articleId === null) return;
      // An article can be opened once the list knows it, which is being fetched already.
      await client.invalidateQueries({ queryKey: keys.articles }, { cancelRefetch: false });
      await nextTask();
      useDesk.getState().openArticle(articleId);
    };

    /** Say how it ended: in the dialog when that is open or has bad news, else in a notice. */
    const tell = async (result: ImportResult, isNew: boolean) => {
      const isGood = result.refused === 0 && result.cancelled === 0;
      const wasShown = desk().isShown;
      // First of all what became of the files: list and article drawn with it would be one long frame.
      desk().finish(result, wasShown);
      await nextTask();
      if (isNew) await open(result);
      if (wasShown) return;
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
      const result = await run(plan, places, encodings);
      if (result !== null) await tell(withRetry(before, result), false);
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
        const result = await run(plan, [0], {}, false);
        if (result !== null) await tell(result, true);
      },
      start: async () => {
        const { plan, chosen } = desk();
        if (plan === null || chosen.size === 0) return;
        const places = [...chosen].sort((a, b) => a - b);
        const result = await run(plan, places);
        if (result !== null) await tell(result, true);
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

/** Lets the window draw what is new so far. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
