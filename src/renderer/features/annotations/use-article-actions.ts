import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import type { Annotation, ArticleWithText, Tag } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";
import type { ReaderAction } from "../../reader/reader-keys.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import type { Editing } from "./card-actions.ts";
import { copyText } from "./copy-text.ts";
import { neighbour } from "./neighbour.ts";
import { quotationOf } from "./quotation.ts";
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

/** What mouse and keyboard do in text, toolbar and margin. */
export function useArticleActions(materials: Materials) {
  const { article, annotations, shown, tags, recent, active, reader, tagField } = materials;
  const [pending, setPending] = useState<TextRange | null>(null);
  const [editing, setEditing] = useState<{ annotationId: string; what: Editing } | null>(null);
  const [spoken, setSpoken] = useState("");
  const [isTextFocused, setIsTextFocused] = useState(false);
  const writes = useAnnotationWrites(article.id);
  const { activate, setTagFilter, notify } = useDesk.getState();
  const byId = (id: string) => annotations.find((annotation) => annotation.id === id);

  const create = async (range: TextRange, paths: readonly string[], then: Editing = null) => {
    const made = await writes.create(range, paths);
    if (made === null) return;
    const { tagFilter } = useDesk.getState();
    if (withTag([made], tags, tagFilter).length === 0) setTagFilter(null);
    setPending(null);
    activate(made.id);
    setEditing(then === null ? null : { annotationId: made.id, what: then });
    if (then === null) reader?.focus({ start: made.end, end: made.end });
  };

  const remove = async (annotation: Annotation) => {
    const wasInText = reader?.hasFocus() ?? false;
    const next = neighbour(shown, annotation, 1) ?? neighbour(shown, annotation, -1);
    if (!(await writes.remove(annotation.id))) return;
    if (useDesk.getState().activeAnnotationId === annotation.id) activate(null);
    setSpoken(en.removed);
    // The card had the focus and is gone; without this the keyboard would be nowhere.
    if (!wasInText) focusCard(next?.id) || reader?.focus({ start: annotation.start, end: annotation.start });
  };

  const goTo = (annotation: Annotation | null) => {
    if (annotation === null) return;
    activate(annotation.id);
    setPending(null);
    reader?.focus({ start: annotation.start, end: annotation.start });
    setSpoken(en.announce(annotation.quote, annotation.tags, annotation.note));
  };

  const hit = (ids: readonly string[]) => {
    const at = ids.indexOf(active?.id ?? "");
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

  const leaveText = (range: TextRange | null) => {
    setPending(null);
    if (range !== null) reader?.select({ start: range.end, end: range.end });
    else activate(null);
  };

  const act = (action: ReaderAction, range: TextRange | null) => {
    const caret = reader?.caretPosition() ?? 0;
    const from = active ?? { start: caret, end: caret };
    switch (action.do) {
      case "highlight":
        return range && void create(range, []);
      case "note":
        if (range !== null) return void create(range, [], "note");
        return active && setEditing({ annotationId: active.id, what: "note" });
      case "tag":
        if (range !== null) return openTagField(range);
        return active && setEditing({ annotationId: active.id, what: "tag" });
      case "recent": {
        const tag = recent[action.number - 1];
        if (tag === undefined) return;
        if (range !== null) return void create(range, [tag.path]);
        return active && void writes.addTag(active.id, tag.path);
      }
      case "remove":
        return active && void remove(active);
      case "previous":
        return goTo(neighbour(shown, from, -1));
      case "next":
        return goTo(neighbour(shown, from, 1));
      case "leave":
        return leaveText(range);
      case "role":
        // The lines' affair: use-lines.tsx.
        return;
      case "enter":
        return range === null && hit(reader?.painter.hit(caret) ?? []);
    }
  };

  const copyQuote = (range: TextRange) => {
    const isCopied = copyText(quotationOf(article, range));
    notify(isCopied ? { tone: "success", text: en.copied } : { tone: "problem", text: en.copyFailed });
    leaveToolbar();
  };

  const cardActions = useStableActions({
    activate: (id) => activate(id),
    edit: (id, what) => {
      if (what !== null) activate(id);
      setEditing((before) => {
        if (what !== null) return { annotationId: id, what };
        return before?.annotationId === id ? null : before;
      });
    },
    addTag: (id, path) => void writes.addTag(id, path),
    removeTag: (id, tagId) => void writes.removeTag(id, tagId),
    remove: (id) => {
      const annotation = byId(id);
      if (annotation !== undefined) void remove(annotation);
    },
    setNote: writes.setNote,
    toText: (id) => goTo(byId(id) ?? null),
  });

  return {
    pending,
    editing,
    spoken,
    isTextFocused,
    cardActions,
    dismiss: () => setPending(null),
    textEvents: {
      onSelect: setPending,
      onSelectStart: () => setPending(null),
      onHit: hit,
      onCaret: (ids: readonly string[]) => setSpoken(speech(ids.flatMap((id) => byId(id) ?? []))),
      onAction: act,
      onFocusChange: setIsTextFocused,
    },
    toolbarEvents: {
      onHighlight: () => pending && void create(pending, []),
      onNote: () => pending && void create(pending, [], "note"),
      onTag: (path: string) => pending && void create(pending, [path]),
      onCopy: () => pending && copyQuote(pending),
      onLeave: leaveToolbar,
    },
  };
}

/** What a screen reader says when the caret comes into these highlights. */
function speech(annotations: readonly Annotation[]): string {
  const first = annotations[0];
  if (first === undefined) return "";
  const about = en.announce(first.quote, first.tags, first.note);
  return annotations.length > 1 ? `${en.announceSeveral(annotations.length)}. ${about}` : about;
}

/** Whether there was such a card. */
function focusCard(annotationId: string | undefined): boolean {
  if (annotationId === undefined) return false;
  const card = document.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(annotationId)}"]`);
  card?.focus();
  return card !== null;
}
