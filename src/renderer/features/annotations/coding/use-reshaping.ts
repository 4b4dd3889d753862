import { useState } from "react";
import type { Annotation, ArticleWithText } from "../../../../contract/records.ts";
import { spanOf } from "../../../../core/anchor/pieces.ts";
import { useDesk } from "../../../desk.ts";
import type { Reader } from "../../../reader/reader.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";
import type { AnnotationWrites } from "../use-annotation-writes.ts";
import { cutAt } from "./cut-at.ts";
import { mergePartner } from "./merge-partner.ts";

interface Materials {
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  readonly active: Annotation | null;
  readonly reader: Reader | null;
  readonly writes: AnnotationWrites;
  readonly speak: (words: string) => void;
}

export interface Reshaping {
  /** Ids of the highlights chosen to be merged. */
  readonly chosen: ReadonlySet<string>;
  /** Choose one more, or no longer this one. */
  readonly choose: (annotationId: string) => void;
  readonly unchoose: () => void;
  /** Those chosen; else the active one with the next that touches it. */
  readonly merge: () => Promise<void>;
  /** The highlight at the caret, at the caret. */
  readonly split: () => Promise<void>;
}

const none: ReadonlySet<string> = new Set();

/** A highlight from its first piece to its last. */
function whole({ id, pieces }: Annotation) {
  return { id, ...spanOf(pieces) };
}

/** Make one highlight of several, or two of one. */
export function useReshaping(materials: Materials): Reshaping {
  const { article, annotations, active, reader, writes, speak } = materials;
  const [wanted, setChosen] = useState(none);
  const { activate, notify } = useDesk.getState();
  const isThere = ({ id }: Annotation) => wanted.has(id);
  const there = wanted.size === 0 ? [] : annotations.filter(isThere).map(({ id }) => id);
  const chosen = there.length === wanted.size ? wanted : new Set(there);

  const choose = (annotationId: string) => {
    const next = new Set(chosen);
    // The one at hand is meant too when a second is chosen.
    if (next.size === 0 && active !== null) next.add(active.id);
    if (annotationId !== active?.id && next.has(annotationId)) next.delete(annotationId);
    else next.add(annotationId);
    setChosen(next);
    speak(en.chosen(next.size));
  };

  const goTo = (annotation: Annotation) => {
    setChosen(none);
    activate(annotation.id);
    reader?.focus({ start: annotation.start, end: annotation.start });
  };

  const merge = async () => {
    const partner = active && mergePartner(article.text, annotations, active);
    const pair = active === null || partner === null ? [] : [active.id, partner.id];
    const ids = chosen.size > 1 ? [...chosen] : pair;
    if (ids.length < 2) return notify({ tone: "info", text: en.nothingToMerge, topic: "reshape" });
    const merged = await writes.merge(ids);
    if (merged === null) return;
    goTo(merged.annotation);
    speak(en.merged(ids.length));
  };

  const split = async () => {
    const caret = reader?.caretPosition() ?? null;
    const cut =
      caret === null ? null : cutAt(article.text, annotations.map(whole), active && whole(active), caret);
    if (cut === null) return notify({ tone: "info", text: en.nothingToSplit, topic: "reshape" });
    const parts = await writes.split(cut.annotationId, cut.at);
    if (parts === null) return;
    goTo(parts.second);
    speak(en.split);
  };

  return { chosen, choose, unchoose: () => setChosen(none), merge, split };
}
