import type { SearchOrder } from "../../contract/search-records.ts";
import { counted, number } from "./counts.ts";

/** Texts of the project search: its box, its results and what is done with them. */
export const enSearch = {
  suggestions: "Suggestions",
  suggested: (count: number) => (count === 0 ? "" : counted(count, "suggestion")),
  finds: (explanation: string) => `Finds ${explanation}.`,
  tooLong: (most: number) =>
    `This search is longer than ${number(most)} characters. Shorten it; nothing was searched.`,
  anySpelling: "British and American spellings alike",
  list: "Search results",
  order: "Order",
  orders: {
    reading: "Reading order",
    date: "Newest article first",
    relevance: "Most relevant first",
  } satisfies Record<SearchOrder, string>,
  choose: (words: string) => `Choose “${words}”`,
  chooseGroup: (title: string) => `Choose all results in ${title}`,
  wholeArticle: "The article as a whole",
  facets: "Narrow the results",
  facetTitles: {
    kinds: "Found in",
    tags: "Tag",
    articles: "Article",
    sources: "Source",
    authors: "Author",
    months: "Month",
    persons: "Made by",
  },
  kinds: { highlights: "Highlights", texts: "Article text" },
  chooseAll: "Choose all results",
  chosen: (count: number) => `${number(count)} chosen`,
  highlight: "Highlight",
  addTag: "Add tag",
  removeTag: "Remove tag",
  replaceTag: "Replace tag",
  replaceWith: (path: string) => `Replace “${path}” with`,
  clearChosen: "Choose none",
  marking: "Marking…",
  markingOf: (done: number, total: number) => `Marking ${number(done)} of ${number(total)}…`,
  highlighted: (count: number) => `${counted(count, "highlight")} made`,
  changed: (count: number) => `${counted(count, "highlight")} changed`,
  nothingChanged: "Nothing to change: all of them are so already.",
  more: (hidden: number) => `${number(hidden)} more`,
  fewer: "Fewer",
} as const;
