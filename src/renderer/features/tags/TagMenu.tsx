import { Highlighter, Palette, Pencil } from "lucide-react";
import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Tag } from "../../../contract/records.ts";
import { Key } from "../../ui/Key.tsx";
import { en } from "../../wording/en.ts";

interface Props {
  readonly tag: Tag;
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
  readonly onRename: () => void;
  readonly onRecolour: () => void;
  readonly onShowHighlights: () => void;
}

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true, className: "text-ink-2" } as const;
const item =
  "flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft";

/** What can be done to one tag. */
export function TagMenu(props: Props): ReactElement {
  const { tag, x, y, onClose } = props;
  const point = useRef<HTMLSpanElement>(null);
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
        className="min-w-[220px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.tags.menu(tag.name)} autoFocus="first" className="outline-none">
          <MenuItem onAction={props.onShowHighlights} className={item}>
            <Highlighter {...icon} /> {en.tags.showHighlights}
          </MenuItem>
          <MenuItem onAction={props.onRename} textValue={en.tags.rename} className={item}>
            <Pencil {...icon} /> {en.tags.rename}
            <span className="ml-auto">
              <Key>F2</Key>
            </span>
          </MenuItem>
          <MenuItem onAction={props.onRecolour} className={item}>
            <Palette {...icon} /> {en.tags.recolour}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
