import { type ReactElement, useId, useState } from "react";
import { contrastOf, leastContrast, papers } from "../../../core/tag/contrast.ts";
import { hueOf } from "../../../core/tag/look.ts";
import { Button } from "../../ui/Button.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";

interface Props {
  /** `#rrggbb` as the tag has it. */
  readonly colour: string;
  readonly onChoose: (colour: string) => void;
}

/** A colour beside the eight hues, when it stands out enough from the paper. */
export function OwnColour({ colour, onChoose }: Props): ReactElement {
  const [typed, setTyped] = useState(hueOf(colour) === null ? colour : "");
  const id = useId();
  const read = /^#?([0-9a-f]{6})$/i.exec(typed.trim());
  const wanted = read === null ? null : `#${read[1]!.toLowerCase()}`;
  const ratio = wanted === null ? null : contrastOf(wanted, papers.light);
  const isFaint = wanted !== null && hueOf(wanted) === null && ratio! < leastContrast;
  const problem =
    typed.trim() === "" || (wanted !== null && !isFaint)
      ? null
      : isFaint
        ? en.ownColourFaint(ratio!, leastContrast)
        : en.ownColourMalformed;
  const choose = () => {
    if (wanted !== null && !isFaint) onChoose(wanted);
  };
  return (
    <div className="mt-2 flex w-[270px] flex-col gap-1 border-t border-line px-1 pt-2">
      <label htmlFor={id} className="text-[12px] font-medium text-ink-2">
        {en.ownColour}
      </label>
      <span className="flex items-center gap-2">
        <input
          id={id}
          value={typed}
          placeholder="#7a0050"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") return;
            event.stopPropagation();
            if (event.key === "Enter") choose();
          }}
          className="h-7 min-w-0 flex-1 rounded-[6px] border border-line bg-paper px-2 text-[13px] tabular-nums"
        />
        <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" className="shrink-0">
          <rect width="20" height="20" rx="5" style={{ fill: wanted ?? "transparent" }} />
        </svg>
        <Button isDisabled={wanted === null || isFaint} onPress={choose}>
          {en.setColour}
        </Button>
      </span>
      <p
        id={`${id}-hint`}
        className={problem === null ? "text-[12px] text-ink-3" : "text-[12px] text-problem"}
      >
        {problem ?? en.ownColourHint}
      </p>
    </div>
  );
}
