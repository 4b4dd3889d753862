import type { Reader } from "./reader.ts";

/** The texts on the page by article: for what acts on an article from outside of it. */
const readers = new Map<string, Reader>();

/** Where each article was left, also after its text was taken off the page: the position at the top of the view. */
const positions = new Map<string, number>();

const listeners = new Set<() => void>();

/** The article to which the keyboard is to go as soon as its text is there. */
let wanted: string | null = null;

/** Say which text is on the page for an article. Answers with its own undo. */
export function putReader(articleId: string, reader: Reader): () => void {
  readers.set(articleId, reader);
  if (wanted === articleId) focusText(articleId);
  return () => {
    if (readers.get(articleId) === reader) readers.delete(articleId);
  };
}

/** Put the keyboard into an article's text where the caret was; at once or when the text is there. */
export function focusText(articleId: string): void {
  const reader = readers.get(articleId);
  wanted = reader === undefined ? articleId : null;
  reader?.focusAgain();
}

/** Where one is in an article: at its caret when that can be seen, else at the top of the view. UTF-16 code units. */
export function positionIn(articleId: string): number {
  const reader = readers.get(articleId);
  return reader?.visibleCaret() ?? reader?.topPosition() ?? positions.get(articleId) ?? 0;
}

export function keptPosition(articleId: string): number {
  return positions.get(articleId) ?? 0;
}

export function keepPosition(articleId: string, position: number): void {
  if (positions.get(articleId) === position) return;
  positions.set(articleId, position);
  for (const listener of listeners) listener();
}

/** Hear of every position that is kept. Answers with its own undo. */
export function onPosition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keptPositions(): ReadonlyMap<string, number> {
  return positions;
}
