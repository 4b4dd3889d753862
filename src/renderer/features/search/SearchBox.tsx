import { Search } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { useSearch } from "../../bridge/queries.ts";
import { keysOf, provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Key } from "../../ui/Key.tsx";
import { isMac } from "../../ui/platform.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { en } from "../../wording/en.ts";
import { SearchHelp } from "./SearchHelp.tsx";

/** So long a pause in typing, in milliseconds, and the search runs by itself. */
const pause = 160;

const problemId = "search-problem";

export function SearchBox(): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = useDesk((desk) => desk.searchText);
  const isSearching = useDesk((desk) => desk.isSearching);
  const { search, runSearch, leaveSearch } = useDesk.getState();
  const query = useDesk((desk) => desk.query);
  const { problem: lastProblem } = useSearch(query);
  // What is wrong is only worth saying while the text is the one that was asked.
  const problem = isSearching && query === text.trim() ? lastProblem : null;

  useEffect(
    () =>
      provideCommands({
        searchProject: () => {
          field.current?.focus();
          field.current?.select();
        },
      }),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (typed: string) => {
    search(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(runSearch, typed === "" ? 0 : pause);
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
        problemId={problem === null ? undefined : problemId}
        hint={
          <span className="flex gap-1 max-[900px]:hidden" aria-hidden="true">
            {keysOf("searchProject", isMac).map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        }
        trailing={<SearchHelp />}
        onKeyDown={(event) => {
          if (event.key === "Enter" || (event.key === "ArrowDown" && isSearching)) {
            event.preventDefault();
            clearTimeout(timer.current);
            runSearch({ toFirstResult: true });
          } else if (event.key === "Escape") {
            clearTimeout(timer.current);
            if (isSearching) leaveSearch();
            else search("");
          }
        }}
      />
      {problem !== null && (
        <p
          id={problemId}
          role="alert"
          className="absolute top-full right-0 left-0 z-30 mt-1 rounded-[7px] border border-problem bg-raised px-3 py-2 text-[12.5px] text-ink shadow-popover"
        >
          {problem}
        </p>
      )}
    </search>
  );
}
