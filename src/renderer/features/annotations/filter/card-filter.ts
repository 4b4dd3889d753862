import { create } from "zustand";
import type { Annotation } from "../../../../contract/records.ts";

export const noteFilters = ["any", "with", "without"] as const;

export type NoteFilter = (typeof noteFilters)[number];

export interface Filter {
  /** Looked for in quotation and note, each word anywhere. */
  readonly words: string;
  /** Null for anyone. */
  readonly person: string | null;
  readonly note: NoteFilter;
}

interface CardFilter extends Filter {
  readonly set: (changed: Partial<Filter>) => void;
}

export const noFilter: Filter = { words: "", person: null, note: "any" };

/** To which highlights the cards are narrowed, beside the tag (desk.ts). The same for all articles. */
export const useCardFilter = create<CardFilter>()((set) => ({ ...noFilter, set: (changed) => set(changed) }));

/** Those whose cards are to be shown; the same list when nothing narrows it. Capitals make no difference. */
export function withFilter(
  annotations: readonly Annotation[],
  { words, person, note }: Filter,
): readonly Annotation[] {
  const sought = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (sought.length === 0 && person === null && note === "any") return annotations;
  return annotations.filter((annotation) => {
    if (person !== null && annotation.person !== person) return false;
    if (note !== "any" && (annotation.note !== "") !== (note === "with")) return false;
    if (sought.length === 0) return true;
    const text = `${annotation.quote}\n${annotation.note}`.toLocaleLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
