import { useMemo, useState } from "react";
import { create } from "zustand";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";

/** As many as there are digits to call them by. */
const mostRecent = 9;

interface Used {
  /** Ids of the tags put on a highlight since the window opened, the last one first. */
  readonly ids: readonly string[];
  /** Those put on together the last time. */
  readonly lastIds: readonly string[];
  /** Those that every new highlight gets. */
  readonly stickyIds: readonly string[];
  readonly use: (tagIds: readonly string[]) => void;
  /** Give these to every new highlight from now on; none ends that. */
  readonly stick: (tagIds: readonly string[]) => void;
}

/** Remembers which tags were used last in this window. */
export const useUsedTags = create<Used>()((set) => ({
  ids: [],
  lastIds: [],
  stickyIds: [],
  use: (tagIds) =>
    set(({ ids, lastIds }) => ({
      ids: [...tagIds, ...ids.filter((id) => !tagIds.includes(id))].slice(0, mostRecent),
      lastIds: tagIds.length === 0 ? lastIds : tagIds,
    })),
  stick: (stickyIds) => set({ stickyIds }),
}));

/**
 * The tags to offer first while an article is read; see {@link recentTags}. The same list as before as
 * long as it holds the same, so that no card is made anew.
 */
export function useRecentTags(annotations: readonly Annotation[], tags: readonly Tag[]): readonly Tag[] {
  const usedIds = useUsedTags((used) => used.ids);
  const pinnedIds = useCodebookDesk((desk) => desk.pinned);
  const found = useMemo(
    () => recentTags([...pinnedIds, ...usedIds], annotations, tags),
    [pinnedIds, usedIds, annotations, tags],
  );
  const [known, setKnown] = useState<readonly Tag[]>(found);
  if (known.length === found.length && known.every((tag, at) => tag === found[at])) return known;
  setKnown(found);
  return found;
}

/**
 * The nine tags to offer first: those that are pinned, so that each keeps its digit, then those used
 * last in this window (together `firstIds`), then those on the newest highlights of this article,
 * then those used most.
 */
export function recentTags(
  firstIds: readonly string[],
  annotations: readonly Annotation[],
  tags: readonly Tag[],
): Tag[] {
  const lastUse = new Map<string, string>();
  for (const { createdAt, tagIds } of annotations) {
    for (const id of tagIds) if ((lastUse.get(id) ?? "") < createdAt) lastUse.set(id, createdAt);
  }
  const newest = [...lastUse].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const most = tags.filter((tag) => tag.own > 0).sort((a, b) => b.own - a.own);
  const ids = [...firstIds, ...newest.map(([id]) => id), ...most.map((tag) => tag.id)];
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).slice(0, mostRecent);
}
