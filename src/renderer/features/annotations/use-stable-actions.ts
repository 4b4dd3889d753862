import { useLayoutEffect, useRef, useState } from "react";
import type { CardActions } from "./card-actions.ts";

/** One and the same object over all renders, so that a card is not drawn again because of it. */
export function useStableActions(actions: CardActions): CardActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState<CardActions>(() => ({
    activate: (id) => latest.current.activate(id),
    edit: (id, what) => latest.current.edit(id, what),
    addTag: (id, path) => latest.current.addTag(id, path),
    removeTag: (id, tagId) => latest.current.removeTag(id, tagId),
    remove: (id) => latest.current.remove(id),
    setNote: (id, note) => latest.current.setNote(id, note),
    toText: (id) => latest.current.toText(id),
    choose: (id) => latest.current.choose(id),
    removePiece: (id, piece) => latest.current.removePiece(id, piece),
    weigh: (id, importance) => latest.current.weigh(id, importance),
    copyQuote: (id) => latest.current.copyQuote(id),
  }));
  return stable;
}
