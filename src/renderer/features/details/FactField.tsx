import { Check } from "lucide-react";
import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import type { Article, Fact } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { factNames } from "../../wording/en-import.ts";
import { asFact } from "./fact-values.ts";

const en = enArticles.details;

interface Props {
  readonly article: Article;
  readonly fact: Fact;
}

/** One fact, saved when the field is left or on Enter. One that was only found waits to be confirmed. */
export function FactField({ article, fact }: Props): ReactElement {
  const [id, foundId, problemId] = [useId(), useId(), useId()];
  const stored = article[fact];
  /** What is typed and not stored; null when the field shows what is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { write } = useWrite("article.edit");
  const isProposed = article.proposed.includes(fact) && stored !== null;

  const save = async (value: string | null) => {
    const reply = await write({ articleId: article.id, facts: { [fact]: value } }, { isShownHere: true });
    setProblem(reply.ok ? null : reply.message);
    if (reply.ok) setTyped(null);
  };
  const leave = () => {
    if (typed === null) return;
    if (asFact(typed) !== stored) return void save(asFact(typed));
    setTyped(null);
    setProblem(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (isProposed && (typed === null || asFact(typed) === stored)) void save(stored);
      else leave();
    }
    if (event.key === "Escape" && typed !== null) {
      event.preventDefault();
      setTyped(null);
      setProblem(null);
    }
  };

  return (
    <div className="flex flex-col gap-1">
      <span className="flex min-h-[18px] items-baseline gap-2">
        <label htmlFor={id} className="text-[12px] font-medium text-ink-2">
          {factNames[fact]}
        </label>
        {isProposed && (
          <span id={foundId} className="text-[11.5px] text-accent italic">
            {en.found}
          </span>
        )}
      </span>
      <span className="flex items-center gap-1.5">
        <input
          id={id}
          value={typed ?? stored ?? ""}
          placeholder={en.placeholder[fact]}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={classNames(isProposed && foundId, problem !== null && problemId) || undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
          className={classNames(
            "h-8 min-w-0 flex-1 rounded-[7px] border bg-paper px-2.5 text-[13px] text-ink",
            problem !== null ? "border-problem" : isProposed ? "border-dashed border-accent" : "border-line",
          )}
        />
        {isProposed && typed === null && (
          <Button aria-label={en.confirmNamed(fact)} onPress={() => void save(stored)}>
            <Check size={14} aria-hidden="true" /> {en.confirm}
          </Button>
        )}
      </span>
      {problem !== null && (
        <p id={problemId} role="alert" className="text-[12px] text-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
