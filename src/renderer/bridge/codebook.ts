import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { TagPreview } from "../../contract/codebook.ts";
import type { Reply } from "../../contract/failures.ts";
import type { Question } from "../../contract/library.ts";
import type { Annotation } from "../../contract/records.ts";
import { keys } from "./keys.ts";
import { ask } from "./library.ts";
import { askOrThrow } from "./query-client.ts";

/** What a change to the codebook would do; nothing is asked while `asked` is null. */
export function useTagPreview(asked: Question<"tag.preview"> | null): Reply<TagPreview> | undefined {
  const { data } = useQuery({
    queryKey: keys.tagPreview(asked),
    // A refusal is an answer like any other: the dialog shows its sentence.
    queryFn: () => ask("tag.preview", asked!),
    enabled: asked !== null,
    gcTime: 0,
    staleTime: 0,
  });
  return asked === null ? undefined : data;
}

/** The quotations pinned to a tag. */
export function useTagExamples(tagId: string | null): UseQueryResult<readonly Annotation[]> {
  return useQuery({
    queryKey: keys.tagExamples(tagId ?? ""),
    queryFn: () => askOrThrow("tag.examples", { tagId: tagId! }),
    enabled: tagId !== null,
  });
}
