import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { runCommand } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { close, compare, keep, move, type OpenTab } from "../../opened.ts";
import { enOpened as en } from "../../wording/en-opened.ts";

interface Props {
  readonly articleId: string;
  readonly label: string;
  readonly isPreview: boolean;
  readonly canCompare: boolean;
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

const item =
  "flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft data-[disabled]:opacity-40";
const popover =
  "max-w-[360px] min-w-[200px] rounded-[9px] border border-line bg-raised p-1 shadow-popover overflow-y-auto";

/** What can be done with one tab. */
export function TabMenu(props: Props): ReactElement {
  const { articleId, label, isPreview, canCompare, x, y, onClose } = props;
  const point = useRef<HTMLSpanElement>(null);
  const { arrange, opened } = useDesk.getState();
  const place = opened.tabs.findIndex((tab) => tab.articleId === articleId);
  const step = (by: 1 | -1) => arrange((now) => move(now, articleId, place + by));
  const closeOthers = () =>
    arrange((now) =>
      now.tabs.reduce((left, tab) => (tab.articleId === articleId ? left : close(left, tab.articleId)), now),
    );
  return (
    <>
      <span ref={point} className="fixed" style={{ left: x, top: y }} />
      <Popover
        isOpen
        aria-label={en.menuOf(label)}
        onOpenChange={onClose}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className={popover}
      >
        <Menu aria-label={en.menuOf(label)} autoFocus="first" className="outline-none" onClose={onClose}>
          {isPreview && (
            <MenuItem onAction={() => arrange((now) => keep(now, articleId))} className={item}>
              {en.keep}
            </MenuItem>
          )}
          {canCompare && (
            <MenuItem onAction={() => arrange((now) => compare(now, articleId))} className={item}>
              {en.compareWith}
            </MenuItem>
          )}
          <MenuItem isDisabled={place === 0} onAction={() => step(-1)} className={item}>
            {en.moveLeft}
          </MenuItem>
          <MenuItem isDisabled={place === opened.tabs.length - 1} onAction={() => step(1)} className={item}>
            {en.moveRight}
          </MenuItem>
          <MenuItem onAction={() => arrange((now) => close(now, articleId))} className={item}>
            {en.close}
          </MenuItem>
          <MenuItem isDisabled={opened.tabs.length < 2} onAction={closeOthers} className={item}>
            {en.closeOthers}
          </MenuItem>
          <MenuItem
            isDisabled={opened.closed.length === 0}
            onAction={() => runCommand("reopenTab", "button")}
            className={item}
          >
            {en.reopen}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}

interface AllTabsProps {
  readonly tabs: readonly OpenTab[];
  readonly labels: ReadonlyMap<string, string>;
  readonly atHand: string | null;
  readonly children: ReactElement;
}

/** All tabs as a list, for when they do not fit beside each other. */
export function AllTabsMenu({ tabs, labels, atHand, children }: AllTabsProps): ReactElement {
  return (
    <MenuTrigger>
      {children}
      <Popover placement="bottom end" className={popover}>
        <Menu
          aria-label={en.allTabs}
          className="outline-none"
          selectionMode="single"
          selectedKeys={atHand === null ? [] : [atHand]}
          onAction={(id) => useDesk.getState().openArticle(String(id), undefined, true)}
        >
          {tabs.map(({ articleId }) => (
            <MenuItem
              key={articleId}
              id={articleId}
              textValue={labels.get(articleId) ?? ""}
              className={`${item} data-[selected]:font-semibold`}
            >
              <span className="truncate">{labels.get(articleId)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
