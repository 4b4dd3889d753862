import type { ReactElement, ReactNode } from "react";
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Key } from "./Key.tsx";

interface Props extends Omit<ButtonProps, "className" | "style" | "children" | "aria-label"> {
  /** The accessible name. */
  readonly label: string;
  /** What the tooltip says when it can say more than the name. */
  readonly tooltip?: string;
  /** Shown in the tooltip, one entry a key. */
  readonly keys?: readonly string[];
  readonly children: ReactNode;
  readonly size?: "small" | "regular";
}

/** A button with an icon for a face; its tooltip says what the icon means and which keys do the same. */
export function IconButton({
  label,
  tooltip,
  keys = [],
  children,
  size = "regular",
  ...props
}: Props): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Button
        {...props}
        aria-label={label}
        className={classNames(
          "grid shrink-0 place-items-center rounded-[6px] text-ink-2 hover:bg-hover hover:text-ink disabled:bg-transparent disabled:opacity-40",
          size === "small" ? "size-5" : "size-7",
        )}
      >
        {children}
      </Button>
      <Tooltip
        offset={6}
        className="flex max-w-80 items-center gap-2 rounded-[6px] border border-line bg-raised px-2 py-1 text-[12px] text-ink shadow-popover"
      >
        <span>{tooltip ?? label}</span>
        {keys.length > 0 && (
          <span className="flex gap-1">
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
