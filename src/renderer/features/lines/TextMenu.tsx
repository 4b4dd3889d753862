import { Copy, Info, PenLine, Pilcrow } from "lucide-react";
import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { printedKeyOf } from "../../reader/reader-keys.ts";
import { Key } from "../../ui/Key.tsx";
import { enArticles } from "../../wording/en-articles.ts";

const en = enArticles;

interface Props {
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly canCopy: boolean;
  readonly canChangeRole: boolean;
  readonly onCopy: () => void;
  readonly onRole: () => void;
  readonly onDetails: () => void;
  readonly onCorrect: () => void;
  readonly onClose: () => void;
}

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true, className: "text-ink-2" } as const;
const item =
  "flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft";

/** What can be done with the line under the pointer, and with its article. */
export function TextMenu(props: Props): ReactElement {
  const point = useRef<HTMLSpanElement>(null);
  const roleKey = printedKeyOf("role");
  return (
    <>
      <span ref={point} className="fixed" style={{ left: props.x, top: props.y }} />
      <Popover
        isOpen
        aria-label={en.roles.textMenu}
        onOpenChange={props.onClose}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className="min-w-[220px] rounded-[9px] border border-line bg-raised p-1 font-sans text-[13px] shadow-popover"
      >
        <Menu aria-label={en.roles.textMenu} autoFocus="first" className="outline-none">
          {props.canCopy ? (
            <MenuItem onAction={props.onCopy} className={item}>
              <Copy {...icon} /> {en.roles.copy}
            </MenuItem>
          ) : null}
          {props.canChangeRole ? (
            <MenuItem onAction={props.onRole} textValue={en.roles.change} className={item}>
              <Pilcrow {...icon} /> {en.roles.change}
              {roleKey !== undefined && (
                <span className="ml-auto">
                  <Key>{roleKey}</Key>
                </span>
              )}
            </MenuItem>
          ) : null}
          <MenuItem onAction={props.onDetails} className={item}>
            <Info {...icon} /> {en.details.title}
          </MenuItem>
          <MenuItem onAction={props.onCorrect} className={item}>
            <PenLine {...icon} /> {en.versions.correct}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
