import type { Tag } from "../../../../contract/records.ts";
import { useFreshTags } from "../../../bridge/queries.ts";
import { useDesk } from "../../../desk.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";
import { useUsedTags } from "../recent-tags.ts";
import { pathsOf } from "./sticky-tags.ts";

export interface Sticky {
  readonly isSticky: boolean;
  /** Paths every new highlight gets. */
  readonly paths: readonly string[];
  /** Paths used last, to repeat; when there are none a notice says so. */
  readonly last: () => Promise<readonly string[]>;
  readonly toggle: () => Promise<void>;
}

/** The tags used last, to be repeated or to stick to every new highlight. */
export function useSticky(tags: readonly Tag[], speak: (words: string) => void): Sticky {
  const stickyIds = useUsedTags((used) => used.stickyIds);
  const paths = pathsOf(stickyIds, tags);
  const { notify } = useDesk.getState();

  const freshTags = useFreshTags();

  const last = async () => {
    // A tag just made may not be on the screen yet.
    const used = pathsOf(useUsedTags.getState().lastIds, await freshTags());
    if (used.length === 0) notify({ tone: "info", text: en.noTagYet, topic: "tags" });
    return used;
  };
  const toggle = async () => {
    const { stick, lastIds } = useUsedTags.getState();
    if (paths.length > 0) {
      stick([]);
      return speak(en.stickyOff);
    }
    const wanted = await last();
    if (wanted.length === 0) return;
    stick(lastIds);
    speak(en.stickyOn(wanted.join(", ")));
  };
  return { isSticky: paths.length > 0, paths, last, toggle };
}
