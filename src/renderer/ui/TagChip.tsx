import { X } from "lucide-react";
import type { CSSProperties, ReactElement } from "react";
import { Button } from "react-aria-components";
import type { Pattern } from "../../core/tag/look.ts";
import { Swatch } from "./Swatch.tsx";
import { tagColourVar } from "./tag-colour.ts";

interface Props {
  readonly path: string;
  /** `#rrggbb` as stored. */
  readonly colour: string;
  readonly pattern: Pattern;
  /** With it the chip has a button that takes the tag off; name the button with `removeLabel`. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A tag where it is used: on a card, in a result, in the search field. */
export function TagChip({ path, colour, pattern, onRemove, removeLabel }: Props): ReactElement {
  const tint = { "--chip": tagColourVar(colour) } as CSSProperties;
  return (
    <span
      style={tint}
      className="inline-flex h-5 max-w-full min-w-0 items-center gap-[5px] rounded-full bg-[color-mix(in_oklab,var(--chip)_16%,var(--raised))] px-[7px] text-[11.5px] text-ink"
    >
      <Swatch colour={colour} pattern={pattern} size={8} />
      <span className="truncate">{path}</span>
      {onRemove !== undefined && (
        <Button
          aria-label={removeLabel ?? path}
          onPress={onRemove}
          className="-mr-1 grid size-4 place-items-center rounded-full text-ink-2 hover:bg-[color-mix(in_oklab,var(--chip)_30%,transparent)] hover:text-ink"
        >
          <X size={11} strokeWidth={2.25} aria-hidden="true" />
        </Button>
      )}
    </span>
  );
}
