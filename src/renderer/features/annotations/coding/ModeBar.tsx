import type { ReactElement, ReactNode } from "react";
import { printedKeyOf } from "../../../reader/reader-keys.ts";
import { Key } from "../../../ui/Key.tsx";
import { enCoding as en } from "../../../wording/en-coding.ts";
import { keepFocus } from "../keep-focus.ts";
import "../bounds/bounds.css";

interface BoundsProps {
  readonly onKeep: () => void;
  readonly onGiveUp: () => void;
}

/** Bounds are being edited by keys: which keys, and the way out for the mouse. */
export function BoundsBar({ onKeep, onGiveUp }: BoundsProps): ReactElement {
  return (
    <Bar label={en.boundsLabel}>
      <span>
        <Key>←</Key>
        <Key>→</Key> {en.boundsEnd}
      </span>
      <span>
        <Key>⇧</Key> {en.boundsStart}
      </span>
      <span>
        <Key>Alt</Key> {en.boundsExact}
      </span>
      <span>
        <BarButton keyName="Enter" onPress={onKeep}>
          {en.boundsKeep}
        </BarButton>
        <BarButton keyName="Esc" onPress={onGiveUp}>
          {en.boundsGiveUp}
        </BarButton>
      </span>
    </Bar>
  );
}

interface ChosenProps {
  readonly count: number;
  readonly onMerge: () => void;
  readonly onUnchoose: () => void;
}

/** Highlights are chosen to be merged. */
export function ChosenBar({ count, onMerge, onUnchoose }: ChosenProps): ReactElement {
  return (
    <Bar label={en.chosen(count)}>
      {count === 1 && <span>{en.choose}</span>}
      <span>
        {count > 1 && (
          <BarButton keyName={printedKeyOf("merge")} onPress={onMerge}>
            {en.merge}
          </BarButton>
        )}
        <BarButton keyName="Esc" onPress={onUnchoose}>
          {en.unchoose}
        </BarButton>
      </span>
    </Bar>
  );
}

function Bar({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="mode-place">
      <fieldset className="mode-bar" aria-label={label}>
        <strong>{label}</strong>
        {children}
      </fieldset>
    </div>
  );
}

interface ButtonProps {
  readonly keyName: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function BarButton({ keyName, onPress, children }: ButtonProps): ReactElement {
  return (
    <button type="button" aria-keyshortcuts={keyName} onMouseDown={keepFocus} onClick={onPress}>
      {children}
      {keyName !== undefined && (
        <span aria-hidden="true">
          <Key>{keyName}</Key>
        </span>
      )}
    </button>
  );
}
