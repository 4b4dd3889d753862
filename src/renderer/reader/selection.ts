import { snapToGraphemes } from "../../core/text/graphemes.ts";
import { type Range as TextRange, withoutOuterSpace } from "../../core/text/range.ts";
import type { Ends } from "../../core/text/steps/sentence-steps.ts";
import { snapToWords } from "../../core/text/words.ts";
import type { TextMap } from "./text-map.ts";

/**
 * The range a rough selection meant: no white space at its ends, whole words, or with `isExact` only
 * whole visible characters. Null when it holds white space alone.
 *
 * Units  UTF-16 code units, half-open, inside the text.
 */
export function tidyRange(text: string, rough: TextRange, isExact: boolean): TextRange | null {
  const inner = withoutOuterSpace(text, rough);
  if (inner.start >= inner.end) return null;
  return isExact ? snapToGraphemes(text, inner) : snapToWords(text, inner);
}

/** What is selected in the article, as it is; null when nothing is, or something elsewhere. */
export function selectedRange(map: TextMap): TextRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  if (map.isEmpty || !isInside(map, selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const start = map.positionOf(range.startContainer, range.startOffset);
  const end = map.positionOf(range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

/** Where the caret, or the moving end of the selection, stands; null when it is elsewhere. */
export function caretPosition(map: TextMap): number | null {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null || map.isEmpty) return null;
  if (!isInside(map, selection.focusNode)) return null;
  return map.positionOf(selection.focusNode, selection.focusOffset);
}

/** Select a range; an empty one places the caret. */
export function select(map: TextMap, range: TextRange): void {
  if (map.isEmpty) return;
  const { startContainer, startOffset, endContainer, endOffset } = map.domRange(range);
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Where the selection began and where its moving end is; null when it is elsewhere. */
export function selectionEnds(map: TextMap): Ends | null {
  const selection = document.getSelection();
  const focus = caretPosition(map);
  if (focus === null || !isInside(map, selection?.anchorNode ?? null)) return null;
  return { anchor: map.positionOf(selection!.anchorNode!, selection!.anchorOffset), focus };
}

/** Select from where it began to its moving end, which may come first. */
export function selectEnds(map: TextMap, { anchor, focus }: Ends): void {
  if (map.isEmpty) return;
  const { startContainer, startOffset, endContainer, endOffset } = map.domRange({
    start: Math.min(anchor, focus),
    end: Math.max(anchor, focus),
  });
  const selection = document.getSelection();
  if (anchor <= focus) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}

/** The position of the caret a click at this point of the window would place; null away from the text. */
export function positionNear(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret !== null && isInside(map, caret.node) ? map.positionOf(caret.node, caret.offset) : null;
}

/**
 * The character under a point of the window; null beside the text, also right of a short line, where
 * the browser would name the nearest caret.
 */
export function characterAt(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (caret === null || !(caret.node instanceof Text) || !isInside(map, caret.node)) return null;
  const { node, offset } = caret;
  // The caret stands at the nearer edge, so the character is the one after it or the one before.
  for (const from of [offset, offset - 1]) {
    if (from < 0 || from >= node.length) continue;
    const character = document.createRange();
    character.setStart(node, from);
    character.setEnd(node, from + 1);
    for (const rect of character.getClientRects()) {
      if (rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom) {
        return map.positionOf(node, from);
      }
    }
  }
  return null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

function isInside(map: TextMap, node: Node | null): boolean {
  return map.root.contains(node);
}
