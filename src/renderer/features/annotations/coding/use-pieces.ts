import type { Annotation, Importance } from "../../../../contract/records.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { useDesk } from "../../../desk.ts";
import type { Reader } from "../../../reader/reader.ts";
import { enCoding } from "../../../wording/en-coding.ts";
import { enPieces as en } from "../../../wording/en-pieces.ts";
import { pieceAt } from "../bounds/use-bounds.ts";
import { nextImportance } from "../ImportanceMark.tsx";
import type { AnnotationWrites } from "../use-annotation-writes.ts";

interface Materials {
  readonly active: Annotation | null;
  readonly reader: Reader | null;
  readonly writes: Pick<AnnotationWrites, "addPiece" | "removePiece" | "weigh">;
  readonly speak: (words: string) => void;
}

export interface Pieces {
  /** Add words to the highlight at hand. Whether they are in it now. */
  readonly add: (range: TextRange | null) => Promise<boolean>;
  readonly remove: (annotationId: string, piece: number) => Promise<void>;
  /** Take the piece with the caret out of the highlight at hand. */
  readonly removeAtCaret: () => Promise<void>;
  /** Give the highlight at hand its next importance. */
  readonly weigh: () => Promise<void>;
  readonly weighTo: (annotationId: string, importance: Importance) => Promise<void>;
}

/** Which words a highlight stands on, and how much it matters. */
export function usePieces({ active, reader, writes, speak }: Materials): Pieces {
  const { notify } = useDesk.getState();

  const add = async (range: TextRange | null) => {
    if (active === null || range === null) {
      notify({ tone: "info", text: en.nothingToAdd, topic: "pieces" });
      return false;
    }
    const stored = await writes.addPiece(active.id, range);
    if (stored === null) return false;
    reader?.focus({ start: range.end, end: range.end });
    speak(en.added(reader?.text.slice(range.start, range.end) ?? ""));
    return true;
  };

  const remove = async (annotationId: string, piece: number) => {
    if ((await writes.removePiece(annotationId, piece)) !== null) speak(en.removed);
  };

  const removeAtCaret = async () => {
    const caret = reader?.caretPosition() ?? -1;
    const piece = active === null ? -1 : pieceAt(active.pieces, caret);
    if (active === null || active.pieces.length < 2 || piece < 0) {
      return notify({ tone: "info", text: en.nothingToRemove, topic: "pieces" });
    }
    await remove(active.id, piece);
  };

  const weighTo = async (annotationId: string, importance: Importance) => {
    const stored = await writes.weigh(annotationId, importance);
    if (stored !== null) speak(en.importance(stored.importance));
  };

  const weigh = async () => {
    if (active === null) return speak(enCoding.nothingHere);
    await weighTo(active.id, nextImportance(active.importance));
  };

  return { add, remove, removeAtCaret, weigh, weighTo };
}
