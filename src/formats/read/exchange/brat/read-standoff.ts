import { type IncomingAnnotation, type IncomingPiece, pieceAt } from "../../../../core/exchange/incoming.ts";
import type { Range } from "../../../../core/text/range.ts";
import type { Dropped } from "../dropped.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { NamedThings } from "../named-things.ts";
import { untaggedName } from "../untagged-name.ts";
import type { BratLabels } from "./labels.ts";

interface Context {
  readonly articleKey: string;
  readonly foreign: ForeignText;
  readonly labels: BratLabels;
  readonly things: NamedThings;
  readonly dropped: Dropped;
}

/** A text-bound annotation as its line says it. */
interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly spans: readonly Range[];
  readonly words: string;
}

const others: Readonly<Record<string, string>> = {
  ...{ R: "relation", E: "event", A: "attribute", M: "attribute", N: "normalisation", "*": "relation" },
};

/**
 * The highlights of one `.ann` file. One text-bound annotation a tag is what brat knows, so those
 * that follow each other over the same words in the order of the types become one highlight with
 * several tags; so do pieces that only a line's end parts, since no span of brat crosses one.
 */
export function readStandoff(ann: string, context: Context): IncomingAnnotation[] {
  const { dropped } = context;
  const bounds: TextBound[] = [];
  const notes = new Map<string, string[]>();
  for (const line of ann.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u)) {
    if (line.trim() === "") continue;
    const bound = readTextBound(line);
    const note = /^#\d*\t\S+ (?<id>\S+)(?:\t(?<text>.*))?$/su.exec(line)?.groups;
    const other = others[line[0]!];
    if (bound !== null) bounds.push(bound);
    else if (note !== undefined) notes.set(note.id!, [...(notes.get(note.id!) ?? []), note.text ?? ""]);
    else if (other !== undefined) dropped.addOther(other);
    else dropped.add("broken", line);
  }
  const annotations = highlights(bounds, notes, context);
  const ids = new Set(bounds.map(({ id }) => id));
  dropped.addOther(
    "note on something else than words",
    [...notes.keys()].filter((id) => !ids.has(id)).length,
  );
  return annotations;
}

/** `T1⇥Type 0 5;8 12⇥the words`, which may hold what Unicode calls a line's end (U+2028). */
function readTextBound(line: string): TextBound | null {
  const found =
    /^(?<id>T\S*)\t(?<type>\S+) (?<spans>-?\d+ -?\d+(?:;-?\d+ -?\d+)*)(?:\t(?<words>.*))?$/su.exec(
      line,
    )?.groups;
  if (found === undefined) return null;
  const spans = found.spans!.split(";").map((span) => {
    const [start, end] = span.split(" ").map(Number);
    return { start: start!, end: end! };
  });
  return { id: found.id!, type: found.type!, spans, words: found.words ?? "" };
}

function highlights(
  bounds: readonly TextBound[],
  notes: ReadonlyMap<string, readonly string[]>,
  { articleKey, foreign, labels, things, dropped }: Context,
): IncomingAnnotation[] {
  const spans = bounds.flatMap((bound) => {
    // The words of several pieces stand joined by spaces; each alone is as long as its piece.
    const isOne = bound.spans.length === 1;
    return bound.spans.map((span) => ({ ...span, words: isOne && bound.words !== "" ? bound.words : null }));
  });
  const understandings = foreign.understand(spans).values();
  const made: { annotation: IncomingAnnotation; place: string; order: number; hasTag: boolean }[] = [];
  for (const bound of bounds) {
    const found = bound.spans.map(() => understandings.next().value ?? null);
    const ranges = found.flatMap((understanding) => (understanding === null ? [] : [understanding.range]));
    if (ranges.length < found.length) dropped.add("outside", bound.words || bound.id);
    if (ranges.length === 0) continue;
    for (const understanding of found) {
      if (understanding !== null && understanding.how !== "agrees")
        dropped.add(understanding.how, bound.words);
    }
    const note = (notes.get(bound.id) ?? []).filter((text) => text.trim() !== "").join("\n\n");
    const isUntagged = labels.nameOf(bound.type) === untaggedName;
    const coding = isUntagged
      ? []
      : [{ tagKey: things.tag(labels.nameOf(bound.type)), personKey: null, createdMs: null }];
    const place = ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
    const order = labels.placeOf(bound.type);
    const last = made.at(-1);
    const isSame =
      last?.place === place &&
      last.hasTag &&
      !isUntagged &&
      note === "" &&
      (order === -1 || order > last.order);
    if (isSame) {
      last.annotation = { ...last.annotation, codings: [...last.annotation.codings, ...coding] };
      last.order = order;
      continue;
    }
    const annotation: IncomingAnnotation = {
      ...{ id: null, articleKey, personKey: null, createdMs: null, codings: coding },
      pieces: joined(ranges, foreign.text),
      note: note === "" ? null : { id: null, text: note, personKey: null, createdMs: null, modifiedMs: null },
    };
    made.push({ annotation, place, order, hasTag: !isUntagged });
  }
  return made.map(({ annotation }) => annotation);
}

/** Pieces with nothing but a line's end between them are one. */
function joined(ranges: readonly Range[], text: string): IncomingPiece[] {
  const whole: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, range.start);
    const isLineEnd = gap?.includes("\n") && gap.trim() === "" && range.start >= last!.end;
    if (isLineEnd) whole[whole.length - 1] = { start: last!.start, end: range.end };
    else whole.push(range);
  }
  return whole.map(({ start, end }) => pieceAt(text, start, end));
}
