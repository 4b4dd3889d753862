import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Annotation, ArticleWithText, Tag } from "../../../contract/records.ts";
import type { CitationStyle } from "../../../core/anchor/citation.ts";
import { quotationOfPieces } from "../../../core/anchor/pieces.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useDesk } from "../../desk.ts";
import { keep } from "../../opened.ts";
import type { Reader } from "../../reader/reader.ts";
import type { ReaderDeed } from "../../reader/reader-keys.ts";
import { tidyRange } from "../../reader/selection.ts";
import { provideDeeds } from "../../reader-deeds.ts";
import { useSpeech } from "../../speech.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { useBounds } from "./bounds/use-bounds.ts";
import type { Editing } from "./card-actions.ts";
import { withSticky } from "./coding/sticky-tags.ts";
import { useCodingKeys } from "./coding/use-coding-keys.ts";
import { useCopyQuote } from "./coding/use-copy-quote.ts";
import { useKeyQueue } from "./coding/use-key-queue.ts";
import { usePieces } from "./coding/use-pieces.ts";
import { useReshaping } from "./coding/use-reshaping.ts";
import { useSentence } from "./coding/use-sentence.ts";
import { useSticky } from "./coding/use-sticky.ts";
import { neighbour } from "./neighbour.ts";
import { withTag } from "./tag-filter.ts";
import { useAnnotationWrites } from "./use-annotation-writes.ts";
import { useStableActions } from "./use-stable-actions.ts";

interface Materials {
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  /** Those whose cards are shown. */
  readonly shown: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly recent: readonly Tag[];
  readonly active: Annotation | null;
  readonly reader: Reader | null;
  readonly tagField: RefObject<HTMLInputElement | null>;
}

interface EditingCard {
  readonly annotationId: string;
  readonly what: Editing;
  /** Begun by a key in the text, to which the focus goes back afterwards. */
  readonly isFromText: boolean;
}

/** What mouse and keyboard do in text, toolbar and margin. */
export function useArticleActions(materials: Materials) {
  const { article, annotations, shown, tags, active, reader, tagField } = materials;
  const [pending, setPending] = useState<TextRange | null>(null);
  const [editing, setEditing] = useState<EditingCard | null>(null);
  const speak = useSpeech((speech) => speech.say);
  const isCaretHeard = useRef(false);
  const [isTextFocused, setIsTextFocused] = useState(false);
  const writes = useAnnotationWrites(article.id);
  const { activate, setTagFilter, arrange } = useDesk.getState();
  const byId = (id: string) => annotations.find((annotation) => annotation.id === id);

  const sticky = useSticky(tags, speak);
  const reading = useSentence({ ...materials, speak });
  const bounds = useBounds({ annotations, reader, writes, speak });
  const reshaping = useReshaping({ ...materials, writes, speak });
  const selected = () => {
    const rough = reader?.selectedRange() ?? null;
    return rough && tidyRange(article.text, rough, true);
  };
  const copy = useCopyQuote(article, () => pending ?? selected() ?? reading.sentence ?? active);

  const create = async (range: TextRange, paths: readonly string[], then: Editing = null) => {
    const made = await writes.create(range, withSticky(paths, sticky.paths));
    if (made === null) return;
    arrange((opened) => keep(opened, article.id));
    const { tagFilter } = useDesk.getState();
    if (withTag([made], tags, tagFilter).length === 0) setTagFilter(null);
    // At once, so that the next key finds the new highlight at hand.
    flushSync(() => {
      setPending(null);
      reading.leave();
      activate(made.id);
      setEditing(then === null ? null : { annotationId: made.id, what: then, isFromText: true });
    });
    if (then === null) reader?.focus({ start: made.end, end: made.end });
    speak(enCoding.highlighted(made.quote, made.tags));
  };

  const addTags = async (annotationId: string, paths: readonly string[]) => {
    for (const path of paths) {
      const row = await writes.addTag(annotationId, path);
      if (row === null) return;
      speak(enCoding.tagged(path));
    }
  };

  const remove = async (annotation: Annotation) => {
    const wasInText = reader?.hasFocus() ?? false;
    const next = neighbour(shown, annotation, 1) ?? neighbour(shown, annotation, -1);
    if (!(await writes.remove(annotation.id))) return;
    if (useDesk.getState().activeAnnotationId === annotation.id) activate(null);
    speak(en.removed);
    // The card had the focus and is gone; without this the keyboard would be nowhere.
    if (!wasInText) focusCard(next?.id) || reader?.focus({ start: annotation.start, end: annotation.start });
  };

  const goTo = (annotation: Annotation | null) => {
    if (annotation === null) return;
    // What is at hand already may have been scrolled away; others come into view with it.
    if (annotation.id === active?.id) reader?.reveal(annotation);
    activate(annotation.id);
    setPending(null);
    reading.leave();
    reader?.focus({ start: annotation.start, end: annotation.start });
    speak(announced(annotation));
  };

  const pieces = usePieces({ active, reader, writes, speak });
  const addPiece = async (range: TextRange | null) => {
    if (!(await pieces.add(range))) return;
    setPending(null);
    reading.leave();
  };

  const hit = (ids: readonly string[]) => {
    const at = ids.indexOf(active?.id ?? "");
    reshaping.unchoose();
    activate(ids[(at + 1) % ids.length] ?? null);
  };

  const openTagField = (range: TextRange) => {
    // The field must be there before it can take the focus.
    flushSync(() => setPending(range));
    tagField.current?.focus();
  };

  const leaveToolbar = () => {
    const range = pending;
    setPending(null);
    if (range !== null) reader?.focus(range);
  };

  /** Escape gives up one thing at a time. */
  const leaveText = (range: TextRange | null) => {
    setPending(null);
    if (range !== null) reader?.select({ start: range.end, end: range.end });
    else if (reading.sentence !== null) reading.leave();
    else if (reshaping.chosen.size > 0) reshaping.unchoose();
    else activate(null);
  };

  const select = (range: TextRange | null) => {
    setPending(range);
    reading.leave();
  };

  const act = useCodingKeys({
    ...materials,
    ...{ reading, sticky, bounds, reshaping, speak, create, addTags, remove, goTo, hit, leaveText },
    ...{ openTagField, select: setPending, addPiece, removePiece: pieces.removeAtCaret, weigh: pieces.weigh },
    edit: (annotationId, what) => flushSync(() => setEditing({ annotationId, what, isFromText: true })),
  });
  const keys = useKeyQueue(act, selected);
  const doDeed = useEffectEvent((deed: ReaderDeed) => keys.act({ do: deed }, pending ?? selected()));
  useEffect(() => provideDeeds((deed) => doDeed(deed)), []);

  const cardActions = useStableActions({
    activate: (id) => {
      reshaping.unchoose();
      activate(id);
    },
    edit: (id, what) => {
      if (what !== null) activate(id);
      setEditing((before) => {
        if (what !== null) return { annotationId: id, what, isFromText: false };
        return before?.annotationId === id ? null : before;
      });
    },
    addTag: (id, path) => keys.hold(addTags(id, [path])),
    removeTag: (id, tagId) => void writes.removeTag(id, tagId),
    remove: (id) => {
      const annotation = byId(id);
      if (annotation !== undefined) void remove(annotation);
    },
    setNote: writes.setNote,
    toText: (id) => goTo(byId(id) ?? null),
    choose: reshaping.choose,
    copyQuote: (id) => copy(byId(id) ?? null, "plain"),
    removePiece: (id, piece) => keys.hold(pieces.remove(id, piece)),
    weigh: (id, importance) => keys.hold(pieces.weighTo(id, importance)),
  });

  return {
    pending,
    editing,
    isTextFocused,
    bounds,
    reshaping,
    isSticky: sticky.isSticky,
    cardActions,
    dismiss: () => setPending(null),
    textEvents: {
      onSelect: select,
      onSelectStart: () => select(null),
      onHit: hit,
      onCaret: (ids: readonly string[]) => {
        const words = speech(ids.flatMap((id) => byId(id) ?? []));
        // Leaving a highlight takes back what was said of it, and nothing that others have said.
        if (words !== "" || isCaretHeard.current) speak(words);
        isCaretHeard.current = words !== "";
      },
      onKeyFirst: (press: KeyboardEvent) => bounds.onKey(press, keys.hold),
      onAction: keys.act,
      onFocusChange: setIsTextFocused,
    },
    toolbarEvents: {
      onHighlight: () => pending && keys.hold(create(pending, [])),
      onNote: () => pending && keys.hold(create(pending, [], "note")),
      onClaim: () => pending && keys.hold(create(pending, [], "claim")),
      onTag: (path: string) => pending && keys.hold(create(pending, [path])),
      onSticky: () => keys.hold(sticky.toggle()),
      onAdd: active === null ? null : () => keys.hold(addPiece(pending)),
      onCopy: (style: CitationStyle) => {
        copy(pending, style);
        leaveToolbar();
      },
      onLeave: leaveToolbar,
    },
  };
}

/** What a screen reader says when the caret comes into these highlights. */
function speech(annotations: readonly Annotation[]): string {
  const first = annotations[0];
  if (first === undefined) return "";
  const about = announced(first);
  return annotations.length > 1 ? `${en.announceSeveral(annotations.length)}. ${about}` : about;
}

function announced({ pieces, tags, note }: Annotation): string {
  return en.announce(quotationOfPieces(pieces), tags, note);
}

/** Whether there was such a card. */
function focusCard(annotationId: string | undefined): boolean {
  if (annotationId === undefined) return false;
  const card = document.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(annotationId)}"]`);
  card?.focus();
  return card !== null;
}
