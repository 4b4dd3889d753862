import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { SearchNames } from "../../contract/search-records.ts";
import { keys } from "./keys.ts";
import { askOrThrow } from "./query-client.ts";

/** Sources, authors and persons of the project, for completion. */
export function useSearchNames(): UseQueryResult<SearchNames> {
  return useQuery({ queryKey: keys.searchNames, queryFn: () => askOrThrow("search.names", {}) });
}
