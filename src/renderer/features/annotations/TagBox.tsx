import { type ReactElement, type Ref, useId, useMemo, useRef, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { deepestTag, longestTagName } from "../../../core/tag/path.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { Swatch } from "../../ui/Swatch.tsx";
import { enReader as en } from "../../wording/en-reader.ts";
import { keepFocus } from "./keep-focus.ts";
import { PinMark, pinnedFirst } from "./PinMark.tsx";
import { RecentTags } from "./RecentTags.tsx";
import { hasRules, TagRules } from "./TagRules.tsx";
import { matchTags, type TagMatches } from "./tag-matches.ts";

interface Props {
  readonly tags: readonly Tag[];
  /** Offered by number before anything is typed. */
  readonly recent: readonly Tag[];
  /** A tag's path, or that of one to be made. */
  readonly onChoose: (path: string) => void;
  /** Escape. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** More rows than these are not read; typing narrows them down. */
const mostRows = 60;

/**
 * Find a tag by any part of its path, or make one. Our own combobox, after the ARIA pattern with a
 * list that belongs to the field: React Aria's opens its list in a layer of its own and hides the
 * rest of the window from screen readers meanwhile, the selected words among it.
 */
export function TagBox({ tags, recent, onChoose, onLeave, ref }: Props): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  // Nothing is marked until something is typed or an arrow pressed: Enter alone must not tag.
  const [marked, setMarked] = useState(-1);
  const [isOpen, setIsOpen] = useState(false);
  const matches = useMemo(() => matchTags(tags, typed), [tags, typed]);
  const pinned = useCodebookDesk((desk) => desk.pinned);
  const rows = (typed.trim() === "" ? pinnedFirst(matches.tags, pinned) : matches.tags).slice(0, mostRows);
  const count = rows.length + (matches.newPath === null ? 0 : 1);
  const at = Math.min(marked, count - 1);
  const [pointed, setPointed] = useState<string | null>(null);
  const explained = rows.find((tag) => tag.id === pointed) ?? rows[at];
  const rules = isOpen && explained !== undefined && hasRules(explained) ? explained : null;
  const describedBy = [matches.problem !== null && `${id}-problem`, rules !== null && `${id}-rules`]
    .filter((each) => each !== false)
    .join(" ");

  const mark = (next: number) => {
    const wrapped = (Math.max(next, -1) + count) % count;
    setIsOpen(true);
    setMarked(wrapped);
    list.current?.querySelectorAll('[role="option"]')[wrapped]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (path: string | null | undefined) => {
    if (path === null || path === undefined) return;
    setTyped("");
    setMarked(-1);
    onChoose(path);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.key === "ArrowDown" && count > 0) mark(isOpen ? at + 1 : Math.max(at, 0));
    else if (event.key === "ArrowUp" && count > 0) mark(at - 1);
    else if (event.key === "Enter") choose(at < rows.length ? rows[at]?.path : matches.newPath);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div className="tag-box">
      {recent.length > 0 && <RecentTags recent={recent} onChoose={choose} />}
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={en.tag}
        aria-autocomplete="list"
        aria-expanded={isOpen && count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={matches.problem !== null}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        className="tag-box-input"
        placeholder={en.tagPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(event.target.value.trim() === "" ? -1 : 0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={en.tags} className="tag-box-list">
          {rows.map((tag, i) => (
            <Row
              key={tag.id}
              id={`${id}-${i}`}
              isMarked={i === at}
              onChoose={() => choose(tag.path)}
              onPoint={(isOver) => setPointed(isOver ? tag.id : null)}
            >
              <Swatch colour={tag.colour} pattern={tag.pattern} />
              <TagPath path={tag.path} />
              <PinMark tagId={tag.id} isPinned={pinned.includes(tag.id)} />
              <span className="tag-box-count">{tag.total}</span>
            </Row>
          ))}
          {matches.newPath !== null && (
            <Row
              id={`${id}-${rows.length}`}
              isMarked={at === rows.length}
              onChoose={() => choose(matches.newPath)}
            >
              <span className="tag-box-path">{en.createTag(matches.newPath)}</span>
            </Row>
          )}
        </div>
      )}
      {rules !== null && <TagRules tag={rules} id={`${id}-rules`} />}
      {isOpen && <Remark id={`${id}-problem`} matches={matches} hidden={matches.tags.length - rows.length} />}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
  /** The pointer came over it, or left. */
  readonly onPoint?: (isOver: boolean) => void;
  readonly children: React.ReactNode;
}

function Row({ id, isMarked, onChoose, onPoint, children }: RowProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      className="tag-box-row"
      onMouseDown={keepFocus}
      onMouseEnter={() => onPoint?.(true)}
      onMouseLeave={() => onPoint?.(false)}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

/** The path with its last name brought out. */
function TagPath({ path }: { readonly path: string }): ReactElement {
  const cut = path.lastIndexOf("/") + 1;
  return (
    <span className="tag-box-path">
      {cut > 0 && <span className="tag-box-parents">{path.slice(0, cut)}</span>}
      {path.slice(cut)}
    </span>
  );
}

interface RemarkProps {
  readonly id: string;
  readonly matches: TagMatches;
  /** Matches that are not shown. */
  readonly hidden: number;
}

function Remark({ id, matches, hidden }: RemarkProps): ReactElement | null {
  const problems = {
    empty: en.tagEmptyName,
    "too-long": en.tagTooLong(longestTagName),
    "too-deep": en.tagTooDeep(deepestTag),
  };
  const isBare = matches.tags.length === 0 && matches.newPath === null;
  const text =
    matches.problem !== null
      ? problems[matches.problem]
      : hidden > 0
        ? en.moreTags(hidden)
        : isBare
          ? en.noTagsYet
          : null;
  if (text === null) return null;
  return (
    <p id={id} className="tag-box-remark" data-problem={matches.problem !== null}>
      {text}
    </p>
  );
}
