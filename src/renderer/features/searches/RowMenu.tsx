import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { Key } from "../../ui/Key.tsx";
import { enSearches as en } from "../../wording/en-searches.ts";

export interface Deed {
  readonly title: string;
  readonly key?: string;
  readonly isOff?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly name: string;
  readonly deeds: readonly Deed[];
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** What can be done to one saved search or folder. */
export function RowMenu({ name, deeds, x, y, onClose }: Props): ReactElement {
  const point = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={point} className="fixed" style={{ left: x, top: y }} />
      <Popover
        isOpen
        aria-label={en.menu(name)}
        onOpenChange={onClose}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className="min-w-[240px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.menu(name)} autoFocus="first" className="outline-none">
          {deeds.map(({ title, key, isOff = false, run }) => (
            <MenuItem
              key={title}
              textValue={title}
              isDisabled={isOff}
              onAction={run}
              className="flex h-7 cursor-default items-center gap-4 rounded-[5px] px-2 outline-none data-[disabled]:opacity-45 data-[focused]:bg-accent-soft"
            >
              {title}
              {key !== undefined && (
                <span className="ml-auto">
                  <Key>{key}</Key>
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
