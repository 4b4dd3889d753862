import { useEffect, useRef, useState } from "react";
import type { SearchHit } from "../../../../contract/records.ts";
import { onProgress } from "../../../bridge/library.ts";
import { useWrite } from "../../../bridge/queries.ts";
import { useDesk } from "../../../desk.ts";
import { enSearch } from "../../../wording/en-search.ts";

interface Change {
  /** Paths of tags to put on. */
  readonly add?: readonly string[];
  /** Ids of tags to take off. */
  readonly remove?: readonly string[];
}

export interface Marking {
  /** What is being done, in words; null while nothing is. */
  readonly progress: string | null;
  /** Highlight what is text, and change the tags of all; true when it is stored. */
  readonly mark: (hits: readonly SearchHit[], change: Change) => Promise<boolean>;
}

/** Does one thing to many hits, and tells how far it has come and what came of it. */
export function useMarking(): Marking {
  const { write } = useWrite("hits.mark");
  const [progress, setProgress] = useState<string | null>(null);
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      onProgress((told) => {
        if (told.job === job.current) setProgress(enSearch.markingOf(told.done, told.total));
      }),
    [],
  );
  const mark: Marking["mark"] = async (hits, { add = [], remove = [] }) => {
    job.current = crypto.randomUUID();
    setProgress(enSearch.marking);
    const reply = await write({
      job: job.current,
      // Taking a tag off makes no highlight of what is none.
      texts:
        remove.length > 0 && add.length === 0
          ? []
          : hits
              .filter(({ kind }) => kind === "article")
              .map(({ articleId, start, end }) => ({ articleId, start, end })),
      annotationIds: hits.flatMap(({ annotationId }) => (annotationId === null ? [] : [annotationId])),
      add: [...add],
      remove: [...remove],
    });
    job.current = null;
    setProgress(null);
    if (!reply.ok) return false;
    const { created, changed } = reply.value;
    const text =
      changed === 0
        ? enSearch.nothingChanged
        : created === changed
          ? enSearch.highlighted(created)
          : enSearch.changed(changed);
    useDesk.getState().notify({ tone: changed === 0 ? "info" : "success", text, topic: "marking" });
    return true;
  };
  return { progress, mark };
}
