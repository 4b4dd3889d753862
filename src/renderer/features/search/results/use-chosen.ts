import { useState } from "react";
import type { SearchHit } from "../../../../contract/records.ts";
import { hitKey } from "./result-rows.ts";

export interface Chosen {
  readonly hits: readonly SearchHit[];
  readonly has: (hit: SearchHit) => boolean;
  readonly choose: (hits: readonly SearchHit[], isChosen: boolean) => void;
  readonly clear: () => void;
}

/**
 * Which of the hits are chosen for what is done to many; the hits of another question begin with none.
 *
 * @param asked the question that `hits` answer, which is not always the one last asked
 */
export function useChosen(asked: string, hits: readonly SearchHit[]): Chosen {
  const [state, setState] = useState<{ asked: string; keys: ReadonlySet<string> }>({
    asked,
    keys: new Set(),
  });
  const keys = state.asked === asked ? state.keys : new Set<string>();
  return {
    // What was chosen and is no longer found, because its tag is gone say, is not chosen any more.
    hits: keys.size === 0 ? [] : hits.filter((hit) => keys.has(hitKey(hit))),
    has: (hit) => keys.has(hitKey(hit)),
    choose: (some, isChosen) => {
      const next = new Set(keys);
      for (const hit of some) {
        // An article as a whole is no place that could be highlighted.
        if (isChosen && !hit.isWhole) next.add(hitKey(hit));
        else next.delete(hitKey(hit));
      }
      setState({ asked, keys: next });
    },
    clear: () => setState({ asked, keys: new Set() }),
  };
}
