import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import type { LineRole } from "../../../core/text/line.ts";
import { Key } from "../../ui/Key.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import { Floating } from "../annotations/Floating.tsx";
import type { Box } from "../annotations/place-popover.ts";
import { roleKeys } from "./role-keys.ts";
import "./lines.css";

const en = enArticles.roles;

interface Props {
  readonly current: LineRole;
  /** Where the line stands in the window. */
  readonly getLines: () => readonly Box[];
  readonly scroller: HTMLElement;
  readonly onChoose: (role: LineRole) => void;
  readonly onLeave: () => void;
}

/** Its height; the line stays in view above or below it. */
const room = 260;

/** What a line may be, each by one key. */
export function RoleMenu({ current, getLines, scroller, onChoose, onLeave }: Props): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>("[aria-checked='true']")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const place = event.key.startsWith("Arrow") ? placeOf(menu.current) : -1;
    const chosen = roleKeys.find(({ key }) => key === event.key.toLowerCase());
    if (chosen !== undefined) onChoose(chosen.role);
    else if (event.key === "ArrowDown") focusAt(menu.current, place + 1);
    else if (event.key === "ArrowUp") focusAt(menu.current, place - 1);
    else if (event.key === "Escape" || event.key === "Tab") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <Floating getLines={getLines} scroller={scroller} room={room} className="role-menu">
      <div
        ref={menu}
        role="menu"
        aria-label={en.title}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
        }}
      >
        <p className="role-menu-title" aria-hidden="true">
          {en.title}
        </p>
        {roleKeys.map(({ role, key }) => (
          <button
            key={role}
            type="button"
            role="menuitemradio"
            aria-checked={role === current}
            aria-keyshortcuts={key.toUpperCase()}
            tabIndex={-1}
            onClick={() => onChoose(role)}
          >
            <Key>{key.toUpperCase()}</Key>
            <span>{en.names[role]}</span>
          </button>
        ))}
      </div>
    </Floating>
  );
}

function items(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>("[role='menuitemradio']") ?? [])];
}

function placeOf(menu: HTMLElement | null): number {
  return items(menu).indexOf(document.activeElement as HTMLElement);
}

function focusAt(menu: HTMLElement | null, place: number): void {
  const all = items(menu);
  all[(place + all.length) % all.length]?.focus();
}
