import { useEffect, useEffectEvent } from "react";
import type { Annotation } from "../../../contract/records.ts";
import type { Reader } from "../../reader/reader.ts";

/** The highlight at hand comes into view, whoever chose it; a new tag or note is no reason to scroll. */
export function useReveal(reader: Reader | null, active: Annotation | null): void {
  const activeId = active?.id ?? null;
  const reveal = useEffectEvent(() => {
    if (active !== null) reader?.reveal(active);
  });
  useEffect(() => {
    if (reader !== null && activeId !== null) reveal();
  }, [reader, activeId]);
}
