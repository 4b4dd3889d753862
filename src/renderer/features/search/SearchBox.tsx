import { Bookmark, Search } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Completion } from "../../../core/query/typing/complete.ts";
import { useTags } from "../../bridge/queries.ts";
import { keysOf, provideCommands, runCommand } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { askedFor, useSearchDesk } from "../../search-desk.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Key } from "../../ui/Key.tsx";
import { isMac } from "../../ui/platform.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { en } from "../../wording/en.ts";
import { enSearch } from "../../wording/en-search.ts";
import { enSearches } from "../../wording/en-searches.ts";
import { SaveSearch } from "../searches/SaveSearch.tsx";
import { QueryColours } from "./box/QueryColours.tsx";
import { longestPainted, readTyped, readWhileTyping } from "./box/read-typed.ts";
import { SuggestionList } from "./box/SuggestionList.tsx";
import { useCompletions } from "./box/use-completions.ts";
import { stepHit } from "./open-hit.ts";
import { SearchHelp } from "./SearchHelp.tsx";
import "./box/box.css";

/** So long a pause in typing, in milliseconds, and results that are shown already follow. */
const pause = 250;

/** So long a pause, and what is half written is called a mistake; what is one in any case is put into words. */
const pauseBeforeProblem = 700;

export function SearchBox(): ReactElement {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const colours = useRef<HTMLSpanElement>(null);
  const nextCaret = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = useDesk((desk) => desk.searchText);
  const isSearching = useDesk((desk) => desk.isSearching);
  const { search, runSearch, leaveSearch } = useDesk.getState();
  const { data: tags } = useTags();
  const tagByPath = useMemo(() => new Map(tags?.map((tag) => [tag.path, tag])), [tags]);
  const [caret, setCaret] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const anySpelling = useSearchDesk((desk) => desk.anySpelling);
  /** The text of which the analyst should be told what is wrong. */
  const [toldOf, setToldOf] = useState<string | null>(null);
  const read = useMemo(() => readTyped(text), [text]);
  const typing = useMemo(() => readWhileTyping(read, text, caret), [read, text, caret]);
  const { list, marked, mark } = useCompletions(text, caret, isOpen);
  const { problem } = read;
  const isTold = problem !== null && toldOf === text;
  const { problems, meaning } = isTold ? read : typing;
  /** What is half written can be finished by a suggestion, which says more than a sentence would. */
  const isHelped = list.length > 0 && typing.problems.length === 0;
  const isShown = isOpen && (list.length > 0 || meaning !== null || isTold);

  useEffect(
    () =>
      provideCommands({
        searchProject: () => {
          field.current?.focus();
          field.current?.select();
        },
        saveSearch: () => {
          const { searchText, firstResultReached } = useDesk.getState();
          // Results that come only now must not take the focus from the name, which would close it.
          firstResultReached();
          const isReady = searchText.trim() !== "" && readTyped(searchText).problem === null;
          setIsOpen(false);
          setIsSaving(isReady);
          if (isReady) return;
          setToldOf(searchText);
          setIsOpen(true);
          field.current?.focus();
        },
        nextHit: () => void stepHit(1),
        previousHit: () => void stepHit(-1),
      }),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (problem === null || isHelped) return;
    const later = setTimeout(() => setToldOf(text), pauseBeforeProblem);
    return () => clearTimeout(later);
  }, [problem, text, isHelped]);
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    field.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
    followScroll();
  });

  const followScroll = () => {
    const by = field.current?.scrollLeft ?? 0;
    if (colours.current !== null) colours.current.style.transform = `translateX(${-by}px)`;
  };
  const type = (typed: string) => {
    search(typed);
    setToldOf(null);
    setCaret(field.current?.selectionStart ?? typed.length);
    setIsOpen(typed !== "");
    clearTimeout(timer.current);
    if (typed === "") runSearch();
    else if (isSearching) {
      timer.current = setTimeout(() => {
        if (readTyped(typed).problem === null) runSearch();
      }, pause);
    }
  };
  const choose = ({ start, end, insert, kind }: Completion) => {
    const rest = text.slice(end);
    const whole = kind === "filter" || rest !== "" ? insert : `${insert} `;
    nextCaret.current = start + whole.length;
    setCaret(nextCaret.current);
    search(text.slice(0, start) + whole + rest);
    setIsOpen(true);
    field.current?.focus();
  };
  const submit = () => {
    clearTimeout(timer.current);
    setToldOf(text);
    setIsOpen(problem !== null);
    if (problem === null) runSearch({ toFirstResult: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const completion = list[marked];
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (completion === undefined) submit();
      else choose(completion);
    } else if (event.key === "Tab" && completion !== undefined && !event.shiftKey) choose(completion);
    else if (event.key === "ArrowDown" && list.length > 0) mark((marked + 1) % list.length);
    else if (event.key === "ArrowDown" && isSearching) submit();
    else if (event.key === "ArrowUp" && list.length > 0) mark(marked < 0 ? list.length - 1 : marked - 1);
    else if (event.key === "Escape" && isShown) setIsOpen(false);
    else if (event.key === "Escape") {
      clearTimeout(timer.current);
      if (isSearching) leaveSearch();
      else search("");
    } else return;
    event.preventDefault();
  };
  const onSelect = () => {
    setCaret(field.current?.selectionStart ?? 0);
    followScroll();
  };
  return (
    <search className="relative w-[min(560px,100%)] justify-self-center">
      <SearchInput
        ref={field}
        look="raised"
        icon={<Search size={15} strokeWidth={2} aria-hidden="true" />}
        label={en.search.label}
        placeholder={en.search.placeholder}
        clearLabel={en.search.clear}
        value={text}
        onChange={type}
        problemId={isTold ? `${id}-problem` : undefined}
        behind={
          text !== "" && text.length <= longestPainted ? (
            <QueryColours ref={colours} text={text} problems={problems} />
          ) : undefined
        }
        field={{
          "aria-autocomplete": "list",
          "aria-haspopup": "listbox",
          "aria-controls": list.length > 0 ? `${id}-list` : undefined,
          "aria-activedescendant": marked >= 0 ? `${id}-list-${marked}` : undefined,
          onSelect,
          onScroll: followScroll,
          onBlur: () => setIsOpen(false),
        }}
        hint={
          <span className="flex gap-1 max-[900px]:hidden" aria-hidden="true">
            {keysOf("searchProject", isMac).map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        }
        trailing={
          <>
            {text.trim() !== "" && (
              <IconButton
                size="small"
                label={enSearches.save}
                keys={keysOf("saveSearch", isMac)}
                onPress={() => runCommand("saveSearch", "button")}
              >
                <Bookmark size={14} strokeWidth={1.75} aria-hidden="true" />
              </IconButton>
            )}
            <SearchHelp />
          </>
        }
        onKeyDown={onKeyDown}
      />
      {isSaving && (
        <SaveSearch
          query={askedFor(text.trim(), anySpelling)}
          onClose={(toField) => {
            setIsSaving(false);
            if (toField) field.current?.focus();
          }}
        />
      )}
      {isShown && !isSaving && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press here must not take the focus from the field.
        <div
          onMouseDown={(event) => event.preventDefault()}
          className="absolute top-full right-0 left-0 z-30 mt-1 overflow-hidden rounded-[9px] border border-line bg-raised shadow-popover"
        >
          {list.length > 0 && (
            <SuggestionList
              id={`${id}-list`}
              completions={list}
              marked={marked}
              tagByPath={tagByPath}
              onChoose={choose}
            />
          )}
          {isTold && (
            <p id={`${id}-problem`} role="alert" className="px-3 py-2 text-[12.5px] text-problem">
              {problem}
            </p>
          )}
          {meaning !== null && (
            <p className="line-clamp-3 px-3 py-2 text-[12px] [overflow-wrap:anywhere] text-ink-3">
              {enSearch.finds(meaning)}
            </p>
          )}
        </div>
      )}
      <output className="sr-only">{enSearch.suggested(list.length)}</output>
    </search>
  );
}
