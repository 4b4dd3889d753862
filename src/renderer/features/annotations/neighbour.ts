import { byPosition, type Range } from "../../../core/text/range.ts";

/**
 * The next highlight in reading order after (`step` 1) or before (-1) a place, which may be a highlight
 * itself; null when there is none. `annotations` in reading order.
 */
export function neighbour<T extends Range & { readonly id: string }>(
  annotations: readonly T[],
  from: Range & { readonly id?: string },
  step: 1 | -1,
): T | null {
  const own = annotations.findIndex((annotation) => annotation.id === from.id);
  if (own >= 0) return annotations[own + step] ?? null;
  if (step === 1) return annotations.find((annotation) => byPosition(annotation, from) >= 0) ?? null;
  return annotations.findLast((annotation) => byPosition(annotation, from) < 0) ?? null;
}
