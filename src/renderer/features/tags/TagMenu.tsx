import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  BookOpenText,
  FolderTree,
  Highlighter,
  type LucideIcon,
  Merge,
  Palette,
  Pencil,
  Pin,
  PinOff,
  Plus,
  Split,
  Trash2,
} from "lucide-react";
import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import type { Tag } from "../../../contract/records.ts";
import type { Doing } from "../../codebook-desk.ts";
import { Key } from "../../ui/Key.tsx";
import { isMac } from "../../ui/platform.ts";
import { en } from "../../wording/en.ts";
import { enCodebook } from "../../wording/en-codebook.ts";
import type { TreeMove } from "./tag-places.ts";

interface Props {
  readonly tag: Tag;
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Steps that lead anywhere from where the tag is. */
  readonly moves: readonly TreeMove[];
  /** Whether it is always offered first. */
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onShowHighlights: () => void;
  readonly onMove: (move: TreeMove) => void;
  readonly onStart: (doing: Doing) => void;
}

const alt = isMac ? "⌥" : "Alt";

/** What can be done to one tag. */
export function TagMenu(props: Props): ReactElement {
  const { tag, x, y, onClose, onStart } = props;
  const point = useRef<HTMLSpanElement>(null);
  const tagId = tag.id;
  const move = (step: TreeMove) => ({
    onAction: () => props.onMove(step),
    isDisabled: !props.moves.includes(step),
  });
  return (
    <>
      <span ref={point} className="fixed" style={{ left: x, top: y }} />
      <Popover
        isOpen
        aria-label={en.tags.menu(tag.name)}
        onOpenChange={onClose}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className="min-w-[250px] overflow-y-auto rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.tags.menu(tag.name)} autoFocus="first" className="outline-none">
          <MenuSection aria-label={en.tags.menu(tag.name)}>
            <Item icon={Highlighter} title={en.tags.showHighlights} onAction={props.onShowHighlights} />
            <Item
              icon={Pencil}
              title={en.tags.rename}
              keys={["F2"]}
              onAction={() => onStart({ what: "rename", tagId })}
            />
            <Item icon={Palette} title={en.tags.recolour} onAction={() => onStart({ what: "look", tagId })} />
            <Item
              icon={BookOpenText}
              title={enCodebook.describe}
              onAction={() => onStart({ what: "describe", tagId })}
            />
            <Item
              icon={props.isPinned ? PinOff : Pin}
              title={props.isPinned ? enCodebook.unpinTag : enCodebook.pinTag}
              onAction={props.onPin}
            />
            <Item
              icon={Plus}
              title={enCodebook.newBelow}
              onAction={() => onStart({ what: "create", tagId })}
            />
          </MenuSection>
          <Separator className="mx-2 my-1 h-px bg-line" />
          <MenuSection aria-label={enCodebook.moveTo}>
            <Item icon={ArrowUp} title={enCodebook.moveUp} keys={[alt, "↑"]} {...move("up")} />
            <Item icon={ArrowDown} title={enCodebook.moveDown} keys={[alt, "↓"]} {...move("down")} />
            <Item icon={ArrowRight} title={enCodebook.moveIn} keys={[alt, "→"]} {...move("in")} />
            <Item icon={ArrowLeft} title={enCodebook.moveOut} keys={[alt, "←"]} {...move("out")} />
            <Item
              icon={FolderTree}
              title={enCodebook.moveTo}
              onAction={() => onStart({ what: "move", tagId })}
            />
          </MenuSection>
          <Separator className="mx-2 my-1 h-px bg-line" />
          <MenuSection aria-label={enCodebook.merge}>
            <Item
              icon={Merge}
              title={enCodebook.mergeInto}
              onAction={() => onStart({ what: "merge", tagId })}
            />
            <Item
              icon={Split}
              title={enCodebook.split}
              isDisabled={tag.own === 0}
              onAction={() => onStart({ what: "split", tagId })}
            />
            <Item
              icon={Trash2}
              title={enCodebook.remove}
              keys={["Del"]}
              onAction={() => onStart({ what: "remove", tagId })}
            />
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}

interface ItemProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly keys?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

function Item({ icon: Icon, title, keys = [], isDisabled = false, onAction }: ItemProps): ReactElement {
  return (
    <MenuItem
      textValue={title}
      isDisabled={isDisabled}
      onAction={onAction}
      className="flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[disabled]:opacity-40 data-[focused]:bg-accent-soft"
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" className="text-ink-2" />
      {title}
      {keys.length > 0 && (
        <span className="ml-auto flex gap-1 pl-4">
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      )}
    </MenuItem>
  );
}
