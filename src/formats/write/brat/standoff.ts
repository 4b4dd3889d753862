import type { ExchangeAnnotation, ExchangeArticle } from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";
import type { Range } from "../../../core/text/range.ts";
import type { BratTypes } from "./types.ts";

/**
 * An article's annotations in brat's standoff format (https://brat.nlplab.org/standoff.html): one
 * text-bound annotation a tag, `T1⇥Type s e;s e⇥text`, positions in code points. A span must not
 * cross a line's end, so a highlight over several lines has a piece for each; the text column joins
 * the pieces by one space. A note belongs to its highlight's first annotation.
 */
export function standoff(
  { text }: ExchangeArticle,
  annotations: readonly ExchangeAnnotation[],
  { typeOf }: BratTypes,
): string {
  const pieces = annotations.map(({ targets }) => targets.flatMap((target) => splitAtLineEnds(text, target)));
  const spans = toCodePoints(text, pieces.flat()).values();
  const lines: string[] = [];
  let [count, notes] = [0, 0];
  for (const [index, { codings, note }] of annotations.entries()) {
    const own = pieces[index]!;
    const where = own.map(() => spans.next().value!).map(({ start, end }) => `${start} ${end}`);
    const words = own.map(({ start, end }) => text.slice(start, end)).join(" ");
    const first = count + 1;
    for (const tag of codings.length === 0 ? [null] : codings.map((coding) => coding.tag)) {
      count += 1;
      lines.push(`T${count}\t${typeOf(tag)} ${where.join(";")}\t${words}`);
    }
    if (note !== null) {
      notes += 1;
      lines.push(`#${notes}\tAnnotatorNotes T${first}\t${note.text.replace(/\s+/g, " ").trim()}`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** The pieces of a range between line ends; blank ones are left out, as brat has no empty span. */
function splitAtLineEnds(text: string, { start, end }: Range): readonly Range[] {
  const pieces: Range[] = [];
  for (let from = start; from < end; ) {
    const lineEnd = text.indexOf("\n", from);
    const to = lineEnd === -1 || lineEnd > end ? end : lineEnd;
    if (text.slice(from, to).trim() !== "") pieces.push({ start: from, end: to });
    from = to + 1;
  }
  return pieces;
}
