import { counted, number } from "./counts.ts";

/** Texts of the project search: its box, its results and what is done with them. */
export const enSearch = {
  suggestions: "Suggestions",
  suggested: (count: number) => (count === 0 ? "" : counted(count, "suggestion")),
  finds: (explanation: string) => `Finds ${explanation}.`,
  tooLong: (most: number) =>
    `This search is longer than ${number(most)} characters. Shorten it; nothing was searched.`,
  anySpelling: "British and American spellings alike",
} as const;
