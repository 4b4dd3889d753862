import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { Reply } from "../../../contract/failures.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (name: string) => Promise<Reply<unknown>>;
  readonly onDone: () => void;
}

/** A name open for another one: Enter keeps it, Esc leaves the old one. */
export function NameField({ label, value, onKeep, onDone }: Props): ReactElement {
  const [name, setName] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useEffect(() => field.current?.select(), []);

  const keep = async () => {
    if (name === value) return onDone();
    const reply = await onKeep(name);
    if (reply.ok) onDone();
    else setProblem(reply.message);
  };
  return (
    <span className="flex min-w-0 flex-1 flex-col py-0.5">
      <input
        ref={field}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={name}
        spellCheck={false}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") void keep();
          if (event.key === "Escape") onDone();
        }}
        onBlur={() => {
          if (problem === null) onDone();
        }}
        className="-ml-1 h-[22px] w-full rounded-[4px] bg-raised px-[5px] text-[13px] text-ink outline-offset-0"
      />
      {problem !== null && (
        <span id={problemId} role="alert" className="py-1 text-[12px] leading-snug text-problem">
          {problem}
        </span>
      )}
    </span>
  );
}
