import { useState } from "react";
import type { Annotation } from "../../../../contract/records.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { moveBound } from "../../../../core/text/steps/bound-steps.ts";
import type { Reader } from "../../../reader/reader.ts";
import { tidyRange } from "../../../reader/selection.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";
import type { AnnotationWrites } from "../use-annotation-writes.ts";
import { type Edge, readBoundKey } from "./bound-keys.ts";

/** A highlight's bounds as they would be. */
export interface Draft extends TextRange {
  readonly annotationId: string;
  /** Which of its pieces, from 0. */
  readonly piece: number;
  /** Begun by keys, so that keys keep it or give it up. */
  readonly isByKeys: boolean;
}

interface Materials {
  readonly annotations: readonly Annotation[];
  readonly reader: Reader | null;
  readonly writes: Pick<AnnotationWrites, "move">;
  readonly speak: (words: string) => void;
}

/** A piece of a highlight, by its place from 0. */
export interface PieceOf {
  readonly annotation: Annotation;
  readonly piece: number;
}

export interface Bounds {
  /** Null when none are being edited. */
  readonly draft: Draft | null;
  /** Edit the piece the position stands in, else the first. */
  readonly begin: (annotation: Annotation, position: number) => void;
  /** A key pressed in the text; true when it belongs to the editing. `hold` has other keys wait. */
  readonly onKey: (press: KeyboardEvent, hold: (work: Promise<void>) => void) => boolean;
  /** The mouse has an edge over this position. */
  readonly drag: (from: PieceOf, edge: Edge, position: number, isExact: boolean) => void;
  readonly keep: () => Promise<void>;
  readonly giveUp: () => void;
}

/** Edit where a highlight starts and ends, by keys or by mouse; it is painted as it would be. */
export function useBounds({ annotations, reader, writes, speak }: Materials): Bounds {
  const [wanted, setDraft] = useState<Draft | null>(null);
  // An undo may have taken the highlight away meanwhile.
  const edited = wanted === null ? undefined : annotations.find(({ id }) => id === wanted.annotationId);
  const draft = wanted !== null && edited?.pieces[wanted.piece] !== undefined ? wanted : null;

  const show = (next: Draft, edge: Edge) => {
    setDraft(next);
    const at = next[edge];
    if (reader === null) return;
    const seen = edge === "end" ? { start: Math.max(0, at - 1), end: at } : { start: at, end: at + 1 };
    reader.reveal(seen);
    reader.select({ start: at, end: at });
    speak(en.boundsNow(reader.text.slice(next.start, next.end)));
  };

  const begin = ({ id, pieces }: Annotation, position: number) => {
    const piece = Math.max(0, pieceAt(pieces, position));
    const { start, end } = pieces[piece]!;
    setDraft({ annotationId: id, piece, start, end, isByKeys: true });
    reader?.focus({ start: end, end });
    speak(en.boundsBegin);
  };

  const leave = (words: string) => {
    setDraft(null);
    speak(words);
  };

  const keep = async () => {
    if (draft === null || reader === null) return;
    const { annotationId, piece } = draft;
    const range = tidyRange(reader.text, draft, true) ?? draft;
    // It stays painted until it is stored, but keys are the text's again.
    setDraft({ ...draft, isByKeys: false });
    const stored = await writes.move(annotationId, range, piece);
    leave(stored === null ? en.boundsGivenUp : en.boundsKept);
    reader.focus({ start: range.start, end: range.start });
  };

  const giveUp = () => {
    const before = edited?.pieces[draft?.piece ?? 0];
    leave(en.boundsGivenUp);
    if (before !== undefined) reader?.focus({ start: before.start, end: before.start });
  };

  const onKey: Bounds["onKey"] = (press, hold) => {
    if (draft === null || !draft.isByKeys || reader === null) return false;
    const asked = readBoundKey(press);
    if (asked === null) return false;
    if (asked === "keep") hold(keep());
    else if (asked === "giveUp") giveUp();
    else if (asked !== "nothing") show({ ...draft, ...moveBound(reader.text, draft, asked) }, asked.edge);
    return true;
  };

  const drag: Bounds["drag"] = ({ annotation, piece }, edge, position, isExact) => {
    if (reader === null) return;
    const { id } = annotation;
    const isDrafted = draft?.annotationId === id && draft.piece === piece;
    const from = isDrafted
      ? draft
      : { ...rangeOf(annotation.pieces[piece]!), annotationId: id, piece, isByKeys: false };
    const rough =
      edge === "start" ? { start: position, end: from.end } : { start: from.start, end: position };
    // Dragged past the other edge it stays as it is.
    const range = rough.start < rough.end ? tidyRange(reader.text, rough, isExact) : null;
    if (range !== null) setDraft({ ...from, [edge]: range[edge] });
  };

  return { draft, begin, onKey, drag, keep, giveUp };
}

/** The place of the piece that holds a position or ends there; -1 when none does. */
export function pieceAt(pieces: readonly TextRange[], position: number): number {
  return pieces.findIndex(({ start, end }) => start <= position && position <= end);
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
