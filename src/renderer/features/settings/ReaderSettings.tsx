import { Minus, Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useId } from "react";
import {
  appearances,
  type Preferences,
  readerFonts,
  readerLimits,
  usualReader,
} from "../../../contract/preferences.ts";
import { changePreferences, usePreferences } from "../../bridge/preferences.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { enSettings } from "../../wording/en-settings.ts";

const en = enSettings.reader;
const icon = { size: 14, strokeWidth: 2, "aria-hidden": true } as const;

const measures = {
  size: { name: en.size, written: en.sizeValue },
  width: { name: en.width, written: en.widthValue },
  lineHeight: { name: en.lineHeight, written: en.lineHeightValue },
} as const;

/** How articles are set, with a few lines set so. */
export function ReaderSettings(): ReactElement {
  const { reader, appearance } = usePreferences();
  const hintId = useId();
  const isUsual = JSON.stringify(reader) === JSON.stringify(usualReader);
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-[1fr_1fr] gap-x-8 gap-y-4 max-[560px]:grid-cols-1">
        <SelectField
          label={en.appearance}
          value={appearance}
          options={appearances.map((id) => ({ id, name: en.appearances[id] }))}
          onChange={(id) => void changePreferences({ appearance: id as Preferences["appearance"] })}
        />
        <SelectField
          label={en.font}
          value={reader.font}
          options={readerFonts.map((id) => ({ id, name: en.fonts[id] }))}
          onChange={(id) => void changePreferences({ reader: { font: id as Preferences["reader"]["font"] } })}
        />
      </div>
      <div className="flex flex-col gap-1">
        {(["size", "width", "lineHeight"] as const).map((what) => (
          <Measure key={what} what={what} value={reader[what]} />
        ))}
        <Row label={en.isWide} hint={en.isWideHint} hintId={hintId}>
          <input
            type="checkbox"
            aria-label={en.isWide}
            aria-describedby={hintId}
            checked={reader.isWide}
            onChange={(event) => void changePreferences({ reader: { isWide: event.target.checked } })}
            className="size-4 accent-[var(--accent)]"
          />
        </Row>
      </div>
      <figure aria-label={en.sample} className="m-0 overflow-hidden rounded-[8px] bg-paper px-6 py-5">
        <p
          className="m-0 text-ink"
          style={{
            font: "var(--reader-size) / var(--reader-line) var(--reader-font)",
            letterSpacing: "var(--reader-letters)",
            wordSpacing: "var(--reader-words)",
            maxWidth: "var(--reader-width)",
          }}
        >
          {en.sampleText}
        </p>
      </figure>
      <p className="m-0">
        <Button isDisabled={isUsual} onPress={() => void changePreferences({ reader: { ...usualReader } })}>
          {en.reset}
        </Button>
      </p>
    </div>
  );
}

/** A number in steps: no slider, because a step is all that can be seen, and buttons need no dragging. */
function Measure({ what, value }: { readonly what: keyof typeof measures; readonly value: number }) {
  const { name, written } = measures[what];
  const { least, most, step } = readerLimits[what];
  const set = (next: number) =>
    void changePreferences({ reader: { [what]: Math.min(most, Math.max(least, next)) } });
  return (
    <Row label={name}>
      <fieldset aria-label={name} className="m-0 flex items-center gap-1 border-0 p-0">
        <IconButton label={en.less(name)} isDisabled={value <= least} onPress={() => set(value - step)}>
          <Minus {...icon} />
        </IconButton>
        <output className="min-w-[104px] text-center text-ink tabular-nums">{written(value)}</output>
        <IconButton label={en.more(name)} isDisabled={value >= most} onPress={() => set(value + step)}>
          <Plus {...icon} />
        </IconButton>
      </fieldset>
    </Row>
  );
}

interface RowProps {
  readonly label: string;
  readonly hint?: string;
  readonly hintId?: string;
  readonly children: ReactNode;
}

function Row({ label, hint, hintId, children }: RowProps): ReactElement {
  return (
    <div className="flex min-h-9 items-center gap-3">
      <span className="flex-1">
        <span aria-hidden="true">{label}</span>
        {hint !== undefined && (
          <span id={hintId} className="block text-[12px] text-ink-3">
            {hint}
          </span>
        )}
      </span>
      {children}
    </div>
  );
}
