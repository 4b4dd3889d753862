import { create } from "zustand";
import type { SearchHit } from "../contract/records.ts";
import type { SearchOrder } from "../contract/search-records.ts";
import type { FetchNext } from "./bridge/search-queries.ts";

/** Where the choice of spellings is kept between two starts. */
const spellingKey = "claimbench.anySpelling";

/** How searches are run and shown, and where one is in their hits. Nothing of it is the project's. */
interface SearchDesk {
  /** British and American spellings count alike in every search. */
  readonly anySpelling: boolean;
  readonly order: SearchOrder;
  /** What was asked, and the hits fetched for it so far. */
  readonly asked: string;
  readonly hits: readonly SearchHit[];
  /** Fetches further ones; null when there are none. */
  readonly more: FetchNext | null;
  /** Place in them of the hit one is at, or -1. */
  readonly current: number;
  readonly setAnySpelling: (anySpelling: boolean) => void;
  readonly setOrder: (order: SearchOrder) => void;
  /** A new question begins before its first hit; further hits of the same keep the place. */
  readonly takeHits: (asked: string, hits: readonly SearchHit[], more: FetchNext | null) => void;
  readonly goTo: (place: number) => void;
}

export const useSearchDesk = create<SearchDesk>()((set) => ({
  anySpelling: localStorage.getItem(spellingKey) === "yes",
  order: "reading",
  asked: "",
  hits: [],
  more: null,
  current: -1,

  setAnySpelling: (anySpelling) => {
    localStorage.setItem(spellingKey, anySpelling ? "yes" : "no");
    set({ anySpelling });
  },
  setOrder: (order) => set({ order }),
  takeHits: (asked, hits, more) =>
    set((desk) => ({
      asked,
      hits,
      more,
      current: asked === desk.asked ? Math.min(desk.current, hits.length - 1) : -1,
    })),
  goTo: (current) => set({ current }),
}));

/** What is really asked for a query as typed, under the choice of spellings. */
export function askedFor(query: string, anySpelling: boolean): string {
  return anySpelling && query.trim() !== "" ? `spelling:any ${query}` : query;
}
