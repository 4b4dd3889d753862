import type { ReactElement } from "react";

/** Props in, events out. */
export function AskButton({ onAsk }: { onAsk: () => void }): ReactElement {
  return (
    <button type="button" onClick={onAsk}>
      Ask
    </button>
  );
}
