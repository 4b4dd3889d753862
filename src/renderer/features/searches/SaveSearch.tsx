import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { enSearches as en } from "../../wording/en-searches.ts";

interface Props {
  /** What is saved. */
  readonly query: string;
  /** `toField` is false when the focus has gone elsewhere already. */
  readonly onClose: (toField: boolean) => void;
}

/** Longest name that is proposed. */
const longestProposed = 60;

/** Asks for the name under which a search is kept; stands under the search box. */
export function SaveSearch({ query, onClose }: Props): ReactElement {
  const [name, setName] = useState(query.replaceAll("/", " ").slice(0, longestProposed).trim());
  const [problem, setProblem] = useState<string | null>(null);
  const { write } = useWrite("search.save");
  const field = useRef<HTMLInputElement>(null);
  const [nameId, hintId] = [useId(), useId()];
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await write({ path: name, query }, { isShownHere: true });
    if (!reply.ok) return setProblem(reply.message);
    onClose(true);
    const { show, notify } = useDesk.getState();
    show("searches");
    notify({ tone: "success", text: en.saved(reply.value.name), topic: "saved-search" });
  };
  return (
    <form
      aria-label={en.save}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose(true);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false);
      }}
      className="absolute top-full right-0 left-0 z-30 mt-1 flex flex-col gap-2 rounded-[9px] border border-line bg-raised p-3 shadow-popover"
    >
      <label htmlFor={nameId} className="text-[12px] font-medium text-ink-2">
        {en.name}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={nameId}
          value={name}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={hintId}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(null);
          }}
          className="h-7 min-w-0 flex-1 rounded-[6px] border border-line bg-paper px-2 text-[13px] text-ink"
        />
        <Button type="submit" kind="primary">
          {en.keep}
        </Button>
      </div>
      <p id={hintId} className={problem === null ? "text-[12px] text-ink-3" : "text-[12px] text-problem"}>
        {problem ?? en.nameHint}
      </p>
    </form>
  );
}
