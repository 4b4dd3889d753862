import { useDeferredValue, useMemo } from "react";
import type { Annotation, Tag } from "../../../../contract/records.ts";
import { withTag } from "../tag-filter.ts";
import { useCardFilter, withFilter } from "./card-filter.ts";

/** The highlights whose cards are shown. */
export function useShownCards(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  tagFilter: string | null,
): readonly Annotation[] {
  // Typing comes first; thousands of cards may follow a moment later.
  const words = useDeferredValue(useCardFilter((filter) => filter.words));
  const person = useCardFilter((filter) => filter.person);
  const note = useCardFilter((filter) => filter.note);
  return useMemo(
    () => withFilter(withTag(annotations, tags, tagFilter), { words, person, note }),
    [annotations, tags, tagFilter, words, person, note],
  );
}
