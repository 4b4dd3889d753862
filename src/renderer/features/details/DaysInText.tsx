import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from "react";
import type { Article, DayInText } from "../../../contract/records.ts";
import { useDays, useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { writtenWeekday } from "../../wording/dates.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { asFact, isWholeDay } from "./fact-values.ts";

const en = enArticles.details.days;

/**
 * The words of an article that tell its day only to who knows when it was written. Against a day that
 * the analyst names, each becomes a proposal for the article's date. Once that date is confirmed,
 * there is nothing more to ask.
 */
export function DaysInText({ article }: { readonly article: Article }): ReactElement | null {
  const isSettled = article.date !== null && !article.proposed.includes("date");
  /** What is typed; null while the field shows the date that the file or the text states. */
  const [typed, setTyped] = useState<string | null>(null);
  const [againstId, hintId] = [useId(), useId()];
  const list = useRef<HTMLUListElement>(null);
  const shown = typed ?? article.date ?? "";
  const writtenOn = isWholeDay(shown.trim()) ? shown.trim() : null;
  const { data: days, isPlaceholderData } = useDays(article.id, writtenOn);
  const { write } = useWrite("article.edit");
  if (isSettled || days === undefined || days.length === 0) return null;
  const isWrong = asFact(shown) !== null && writtenOn === null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>("[data-use]")?.focus();
    }
    if (event.key === "Escape" && typed !== null) {
      event.preventDefault();
      setTyped(null);
    }
  };
  return (
    <section aria-label={en.title} className="-mt-1 flex flex-col gap-2 border-l-2 border-line pl-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={againstId} className="text-[12px] font-medium text-ink-2">
          {en.against}
        </label>
        <input
          id={againstId}
          value={shown}
          placeholder="2025-03-05"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={hintId}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className={classNames(
            "h-8 rounded-[7px] border bg-paper px-2.5 text-[13px] text-ink",
            isWrong ? "border-problem" : "border-line",
          )}
        />
        <p id={hintId} className={classNames("text-[12px]", isWrong ? "text-problem" : "text-ink-3")}>
          {isWrong ? en.notADay : en.hint}
        </p>
      </div>
      <ul ref={list} className="flex flex-col gap-1">
        {days.map((day) => (
          <Day
            key={day.start}
            articleId={article.id}
            day={writtenOn === null ? { ...day, date: null } : day}
            isAsked={writtenOn !== null && !isPlaceholderData}
            isDate={day.date !== null && day.date === article.date}
            onUse={(date) => void write({ articleId: article.id, facts: { date } })}
          />
        ))}
      </ul>
    </section>
  );
}

interface DayProps {
  readonly articleId: string;
  readonly day: DayInText;
  /** There is a day to read it against. */
  readonly isAsked: boolean;
  /** It is the date the article has already. */
  readonly isDate: boolean;
  readonly onUse: (date: string) => void;
}

function Day({ articleId, day, isAsked, isDate, onUse }: DayProps): ReactElement {
  const { words, start, end, date } = day;
  return (
    <li className="flex min-h-7 items-center gap-2 text-[12.5px]">
      <span className="min-w-0 flex-1">
        <button
          type="button"
          aria-label={en.show(words)}
          className="rounded-[3px] text-start underline decoration-line-strong decoration-dotted underline-offset-[3px] hover:decoration-ink"
          onClick={() => useDesk.getState().openArticle(articleId, { start, end })}
        >
          {en.inText(words)}
        </button>
        {date !== null && <span className="block text-accent italic">{writtenWeekday(date)}</span>}
        {isAsked && date === null && <span className="block text-ink-3">{en.unclear}</span>}
        {isDate && <span className="block text-ink-3">{en.isDate}</span>}
      </span>
      {date !== null && (
        <Button data-use="" aria-label={en.takeNamed(words, date)} onPress={() => onUse(date)}>
          {en.take}
        </Button>
      )}
    </li>
  );
}
