import { type KeyboardEvent, type ReactElement, useEffect, useId, useMemo, useRef } from "react";
import type { Hunk, ReviewItem } from "../../../contract/records.ts";
import { sentenceAround } from "../../../core/text/sentences.ts";
import { differenceOf } from "../../../core/text/versions/difference.ts";
import { useArticle } from "../../bridge/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import { Change } from "../versions/Change.tsx";

const en = enArticles.review;

interface Props {
  readonly item: ReviewItem;
  readonly isFirst: boolean;
  readonly onAccept: () => void;
  readonly onMove: () => void;
  readonly onDrop: () => void;
  /** A plain key on the card; whether it was taken. */
  readonly onKey: (key: string) => boolean;
}

/** One highlight without a sure place: its words as they were, and where they may belong now. */
export function ReviewCard({ item, isFirst, onAccept, onMove, onDrop, onKey }: Props): ReactElement {
  const card = useRef<HTMLLIElement>(null);
  const [wasId, nowId] = [useId(), useId()];
  const { quote, proposal, articleLabel, tags, note } = item;

  // The dialog is opened to decide: the first card is where the keyboard should be.
  useEffect(() => {
    if (isFirst && !card.current?.closest("ol")?.contains(document.activeElement)) card.current?.focus();
  }, [isFirst]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <li
      ref={card}
      data-review={item.annotationId}
      tabIndex={-1}
      aria-labelledby={wasId}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 rounded-[9px] border border-line bg-paper px-3.5 py-3 outline-offset-0 focus:outline-2 focus:outline-focus"
    >
      <p className="flex gap-2 text-[12px] text-ink-3">
        <span className="min-w-0 truncate">{articleLabel}</span>
        {tags.length > 0 && <span className="shrink-0">· {tags.join(", ")}</span>}
      </p>
      <dl className="selectable grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1.5 font-serif text-[15px] leading-[1.5]">
        <dt className="pt-[2px] font-sans text-[12px] text-ink-3">{en.was}</dt>
        <dd id={wasId} className="[overflow-wrap:anywhere]">
          “{quote}”
        </dd>
        <dt className="pt-[2px] font-sans text-[12px] text-ink-3">{en.proposed}</dt>
        <dd id={nowId} className="[overflow-wrap:anywhere]">
          {proposal === null ? (
            <span className="font-sans text-[13px] text-ink-2">{en.none}</span>
          ) : (
            <Proposed item={item} proposal={proposal} />
          )}
        </dd>
      </dl>
      {note !== "" && <p className="text-[12.5px] whitespace-pre-line text-ink-2">{note}</p>}
      <p className="flex items-center gap-1.5">
        <span className="mr-auto text-[12px] text-ink-3">
          {proposal !== null && en.likeness(proposal.similarity)}
        </span>
        {proposal !== null && (
          <Button kind="primary" aria-describedby={`${wasId} ${nowId}`} onPress={onAccept}>
            {en.accept}
          </Button>
        )}
        <Button aria-describedby={wasId} onPress={onMove}>
          {en.move}
        </Button>
        <Button aria-describedby={wasId} onPress={onDrop}>
          {en.drop}
        </Button>
      </p>
    </li>
  );
}

interface ProposedProps {
  readonly item: ReviewItem;
  readonly proposal: NonNullable<ReviewItem["proposal"]>;
}

/** The proposed words in their sentence, with what differs from the old ones. */
function Proposed({ item, proposal }: ProposedProps): ReactElement {
  const { data: article } = useArticle(item.articleId);
  const hunks = useMemo(
    () =>
      differenceOf(item.quote, proposal.quote).map((hunk): Hunk => {
        const { start, end } = hunk.kind === "deleted" ? hunk.old : hunk.new;
        const text = (hunk.kind === "deleted" ? item.quote : proposal.quote).slice(start, end);
        return { kind: hunk.kind, text };
      }),
    [item.quote, proposal.quote],
  );
  const { start, end } = proposal;
  const sentence =
    article === undefined || end > article.text.length
      ? { before: "", after: "" }
      : partsAround(article.text, sentenceAround(article.text, article.lines, { start, end }), start, end);
  return (
    <>
      <span className="text-ink-3">{sentence.before}</span>
      <mark className="rounded-[3px] bg-found text-ink">
        {hunks.map((hunk, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hunks of one comparison never move.
          <Change key={at} kind={hunk.kind} text={hunk.text} />
        ))}
      </mark>
      <span className="text-ink-3">{sentence.after}</span>
    </>
  );
}

function partsAround(text: string, sentence: { start: number; end: number }, start: number, end: number) {
  return {
    before: text.slice(Math.min(sentence.start, start), start),
    after: text.slice(end, Math.max(sentence.end, end)),
  };
}
