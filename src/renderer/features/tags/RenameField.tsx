import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { cleanTagName, foldTagName } from "../../../core/tag/path.ts";
import { useTags, useWrite } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { en } from "../../wording/en.ts";
import { enCodebook } from "../../wording/en-codebook.ts";

interface Props {
  readonly tag: Tag;
  readonly onDone: () => void;
}

/** The name of a tag, open for a new one: Enter keeps it, Esc leaves the old one. */
export function RenameField({ tag, onDone }: Props): ReactElement {
  const [name, setName] = useState(tag.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [namesake, setNamesake] = useState<string | null>(null);
  const { data: tags } = useTags();
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
    else {
      const folded = foldTagName(cleanTagName(name));
      const other = tags?.find((each) => each.parentId === tag.parentId && foldTagName(each.name) === folded);
      setNamesake(reply.fail === "tag-name-taken" ? (other?.id ?? null) : null);
      setProblem(reply.message);
    }
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
          {namesake !== null && (
            <button
              type="button"
              onClick={(event) => {
                event.stopPropagation();
                useCodebookDesk.getState().start({ what: "merge", tagId: tag.id, intoId: namesake });
              }}
              className="ml-1 rounded-[4px] font-medium text-accent underline"
            >
              {enCodebook.mergeInstead}
            </button>
          )}
        </span>
      )}
    </span>
  );
}
