import type { ReactElement } from "react";
import type { Importance } from "../../../contract/records.ts";
import { enPieces as en } from "../../wording/en-pieces.ts";

interface Props {
  readonly importance: Importance;
  readonly onStep: () => void;
}

const steps = [1, 2, 3] as const;

/** How much a highlight matters, as one to three rising bars; pressing it goes a step further. */
export function ImportanceMark({ importance, onStep }: Props): ReactElement {
  return (
    <button
      type="button"
      className="importance"
      aria-label={en.importance(importance)}
      title={en.importance(importance)}
      onClick={(event) => {
        event.stopPropagation();
        onStep();
      }}
    >
      {steps.map((step) => (
        <i key={step} data-on={step <= importance} />
      ))}
    </button>
  );
}

/** From none by one to three, and back to none. */
export function nextImportance(importance: Importance): Importance {
  return ((importance + 1) % 4) as Importance;
}
