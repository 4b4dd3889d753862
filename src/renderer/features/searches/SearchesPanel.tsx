import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from "react";
import { writtenPath } from "../../../core/query/saved-path.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useSavedSearches } from "../../bridge/search-queries.ts";
import { keysOf } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { askedFor, useSearchDesk } from "../../search-desk.ts";
import { isMac } from "../../ui/platform.ts";
import { enSearches as en } from "../../wording/en-searches.ts";
import { NameField } from "./NameField.tsx";
import { type Deed, RowMenu } from "./RowMenu.tsx";
import { SavedRow } from "./SavedRow.tsx";
import { beforeOnStep, type SearchRow, searchRows, treeStep } from "./search-tree.ts";
import { useSearchDrag } from "./use-search-drag.ts";

/** The saved searches as an ARIA tree, each with how many hits it has now. */
export function SearchesPanel(): ReactElement {
  const id = useId();
  const { data: searches = [] } = useSavedSearches();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ key: string; x: number; y: number } | null>(null);
  const query = useDesk((desk) => desk.query);
  const isSearching = useDesk((desk) => desk.isSearching);
  const anySpelling = useSearchDesk((desk) => desk.anySpelling);
  const { write: edit } = useWrite("search.edit");
  const { write: place } = useWrite("search.place");
  const { write: remove } = useWrite("search.remove");
  const { write: moveFolder } = useWrite("search.moveFolder");
  const rows = useMemo(() => searchRows(searches, folded), [searches, folded]);
  const current = rows.find(({ key }) => key === currentKey) ?? rows[0];
  const asked = askedFor(query, anySpelling);

  const rowId = (key: string) => `${id}-${rows.findIndex((row) => row.key === key)}`;
  const goTo = (key: string) => {
    setCurrentKey(key);
    document.getElementById(rowId(key))?.focus();
  };
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const open = ({ key, search }: SearchRow, toFirstResult: boolean) => {
    if (search === null) return fold(key, !folded.has(key));
    const { search: type, runSearch } = useDesk.getState();
    type(search.query);
    runSearch({ toFirstResult });
  };
  const drop = ({ search, folder }: SearchRow) => {
    const inside = searches.filter((each) => each.folder === folder || each.folder.startsWith(`${folder}/`));
    void remove({ searchIds: search === null ? inside.map((each) => each.id) : [search.id] });
  };
  const step = ({ search }: SearchRow, by: 1 | -1) => {
    const before = search === null ? undefined : beforeOnStep(searches, search.id, by);
    if (search !== null && before !== undefined) void place({ searchId: search.id, before });
  };
  const keepName = (row: SearchRow, name: string) => {
    const options = { isShownHere: true };
    return row.search === null
      ? moveFolder({ folder: row.folder, to: name }, options)
      : edit({ searchId: row.search.id, path: name }, options);
  };
  const deedsOf = (row: SearchRow): Deed[] => {
    const { search } = row;
    const rename = { title: en.rename, key: "F2", run: () => setRenaming(row.key) };
    if (search === null) return [rename, { title: en.removeFolder, key: "Del", run: () => drop(row) }];
    const isStuck = (by: 1 | -1) => beforeOnStep(searches, search.id, by) === undefined;
    return [
      { title: en.run, key: "Enter", run: () => open(row, true) },
      rename,
      {
        title: en.update,
        isOff: asked === "" || asked === search.query,
        run: () => void edit({ searchId: search.id, query: asked }),
      },
      { title: en.up, key: "Alt ↑", isOff: isStuck(-1), run: () => step(row, -1) },
      { title: en.down, key: "Alt ↓", isOff: isStuck(1), run: () => step(row, 1) },
      { title: en.remove, key: "Del", run: () => drop(row) },
    ];
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: SearchRow) => {
    const { key, altKey } = event;
    const to = altKey ? null : treeStep(rows, folded, row.key, key);
    if (altKey && key === "ArrowUp") step(row, -1);
    else if (altKey && key === "ArrowDown") step(row, 1);
    else if (to?.kind === "go") goTo(to.key);
    else if (to !== null) fold(to.key, to.kind === "fold");
    else if (key === "Enter" || key === " ") open(row, key === "Enter");
    else if (key === "F2") setRenaming(row.key);
    else if (key === "Delete" || key === "Backspace") drop(row);
    else if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ key: row.key, x: box.left + 28, y: box.bottom });
    } else return;
    event.preventDefault();
  };

  const drag = useSearchDrag(rows, searches, (to) => {
    if (to.what === "place") void place({ searchId: to.searchId, before: to.before });
    else if (to.what === "move") void edit({ searchId: to.searchId, path: to.path });
    else void moveFolder({ folder: to.folder, to: to.to });
  });

  const menuRow = rows.find(({ key }) => key === menu?.key);
  if (searches.length === 0) {
    return (
      <p className="px-3 py-4 leading-relaxed text-ink-2">
        {en.noneYet(keysOf("saveSearch", isMac).join(isMac ? "" : "+"))}
      </p>
    );
  }
  return (
    <>
      <div
        role="tree"
        aria-label={en.tree}
        className="min-h-0 flex-1 overflow-y-auto py-2"
        {...drag.handlers}
      >
        {rows.map((row) => (
          <SavedRow
            key={row.key}
            row={row}
            id={rowId(row.key)}
            isFolded={folded.has(row.key)}
            isSelected={isSearching && row.search !== null && row.search.query === query}
            isTabStop={row === current}
            drop={drag.mark?.key === row.key ? drag.mark.where : null}
            field={
              renaming === row.key ? (
                <NameField
                  label={row.search === null ? en.folderName(row.name) : en.nameOf(row.name)}
                  value={row.search === null ? row.folder : writtenPath(row.search)}
                  onKeep={(name) => keepName(row, name)}
                  onDone={() => {
                    setRenaming(null);
                    requestAnimationFrame(() => document.getElementById(rowId(row.key))?.focus());
                  }}
                />
              ) : null
            }
            onFocus={() => setCurrentKey(row.key)}
            onClick={() => open(row, false)}
            onMenu={(x, y) => setMenu({ key: row.key, x, y })}
            onKeyDown={(event) => onKeyDown(event, row)}
          />
        ))}
      </div>
      {menu !== null && menuRow !== undefined && (
        <RowMenu
          name={menuRow.name}
          deeds={deedsOf(menuRow)}
          x={menu.x}
          y={menu.y}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
