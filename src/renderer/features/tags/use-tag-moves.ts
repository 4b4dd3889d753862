import { useCallback } from "react";
import type { Tag } from "../../../contract/records.ts";
import { foldTagName } from "../../../core/tag/path.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { useDesk } from "../../desk.ts";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import type { TagPlace } from "./tag-places.ts";

/**
 * Move a tag in the tree. What stands in the way is said in a notice; a namesake there is offered
 * for a merge. Answers whether it moved.
 */
export function useTagMoves(tags: readonly Tag[]): (tagId: string, place: TagPlace) => Promise<boolean> {
  const { write } = useWrite("tag.move");
  return useCallback(
    async (tagId, place) => {
      const reply = await write({ tagId, ...place }, { isShownHere: true });
      if (reply.ok) return true;
      const tag = tags.find(({ id }) => id === tagId);
      const namesake = tags.find(
        ({ id, parentId, name }) =>
          id !== tagId && parentId === place.parentId && foldTagName(name) === foldTagName(tag?.name ?? ""),
      );
      const merge = () => useCodebookDesk.getState().start({ what: "merge", tagId, intoId: namesake!.id });
      useDesk.getState().notify({
        tone: "problem",
        text: reply.message,
        topic: "tag.move",
        ...(reply.fail === "tag-name-there" && namesake !== undefined
          ? { action: { label: en.mergeInstead, run: merge } }
          : {}),
      });
      return false;
    },
    [write, tags],
  );
}
