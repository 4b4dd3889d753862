import { useEffect, useState } from "react";
import type { Annotation, ArticleWithText } from "../../../../contract/records.ts";
import { overlapOf, type Range as TextRange } from "../../../../core/text/range.ts";
import { extendBySentence, sentenceFrom } from "../../../../core/text/steps/sentence-steps.ts";
import type { Reader } from "../../../reader/reader.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";

interface Materials {
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  readonly active: Annotation | null;
  readonly reader: Reader | null;
  readonly speak: (words: string) => void;
}

export interface Sentences {
  /** The sentence being read by keys; what a letter acts on when nothing is selected. */
  readonly sentence: TextRange | null;
  readonly leave: () => void;
  /** Whether there was one to go to. */
  readonly go: (step: 1 | -1) => boolean;
  /** What is selected then, or null. */
  readonly extend: (step: 1 | -1) => TextRange | null;
}

/** Reading by sentences: the caret goes from one to the next, and the one at hand is lightly shown. */
export function useSentence({ article, annotations, active, reader, speak }: Materials): Sentences {
  const { text, lines } = article;
  const [sentence, setSentence] = useState<TextRange | null>(null);
  useEffect(() => reader?.painter.setSentence(sentence), [reader, sentence]);

  /** The sentence, the highlight or the caret one is at. */
  const here = (): TextRange => {
    if (sentence !== null) return sentence;
    const caret = reader?.caretPosition() ?? 0;
    // The caret stands at the start of a highlight one has gone to; reading goes on behind it.
    return active !== null && active.start <= caret && caret <= active.end
      ? { start: active.start, end: active.end }
      : { start: caret, end: caret };
  };

  const go = (step: 1 | -1): boolean => {
    const next = sentenceFrom(text, lines, here(), step);
    if (next === null || reader === null) {
      speak(step === 1 ? en.lastSentence : en.firstSentence);
      return false;
    }
    reader.reveal(next);
    reader.focus({ start: next.start, end: next.start });
    setSentence(next);
    const over = annotations.filter((annotation) => overlapOf(annotation, next) !== null);
    speak(en.sentence(text.slice(next.start, next.end), over.length));
    return true;
  };

  const extend = (step: 1 | -1): TextRange | null => {
    const selected = reader?.selectionEnds() ?? null;
    if (reader === null || selected === null) return null;
    const isEmpty = selected.anchor === selected.focus;
    const begun = isEmpty && sentence !== null ? beginAt(sentence, step) : selected;
    const ends = extendBySentence(text, lines, begun, step);
    const range = { start: Math.min(ends.anchor, ends.focus), end: Math.max(ends.anchor, ends.focus) };
    if (range.start === range.end) return null;
    setSentence(null);
    reader.selectEnds(ends);
    reader.reveal({ start: ends.focus, end: ends.focus + (ends.focus < text.length ? 1 : 0) });
    speak(text.slice(range.start, range.end));
    return range;
  };

  return { sentence, leave: () => setSentence(null), go, extend };
}

/** Extending begins with the sentence at hand itself. */
function beginAt({ start, end }: TextRange, step: 1 | -1) {
  return step === 1 ? { anchor: start, focus: start } : { anchor: end, focus: end };
}
