import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { en } from "../../wording/en.ts";

interface Props {
  readonly tag: Tag;
  readonly onDone: () => void;
}

/** The name of a tag, open for a new one: Enter keeps it, Esc leaves the old one. */
export function RenameField({ tag, onDone }: Props): ReactElement {
  const [name, setName] = useState(tag.name);
  const [problem, setProblem] = useState<string | null>(null);
  const { write: rename } = useWrite("tag.rename");
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();

  useEffect(() => {
    field.current?.select();
  }, []);

  const keep = async () => {
    if (name === tag.name) return onDone();
    const reply = await rename({ tagId: tag.id, name }, { isShownHere: true });
    if (reply.ok) onDone();
    else setProblem(reply.message);
  };
  return (
    <span className="flex min-w-0 flex-1 flex-col py-0.5">
      <input
        ref={field}
        aria-label={en.tags.nameOf(tag.name)}
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
