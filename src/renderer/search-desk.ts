import { create } from "zustand";

/** Where the choice of spellings is kept between two starts. */
const spellingKey = "claimbench.anySpelling";

/** How searches are run and shown. Nothing of it is the project's. */
interface SearchDesk {
  /** British and American spellings count alike in every search. */
  readonly anySpelling: boolean;
  readonly setAnySpelling: (anySpelling: boolean) => void;
}

export const useSearchDesk = create<SearchDesk>()((set) => ({
  anySpelling: localStorage.getItem(spellingKey) === "yes",
  setAnySpelling: (anySpelling) => {
    localStorage.setItem(spellingKey, anySpelling ? "yes" : "no");
    set({ anySpelling });
  },
}));

/** What is really asked for a query as typed, under the choice of spellings. */
export function askedFor(query: string, anySpelling: boolean): string {
  return anySpelling && query.trim() !== "" ? `spelling:any ${query}` : query;
}
