import type { ReactElement } from "react";
import { useSpeech } from "../../speech.ts";

/** Where screen readers listen: always on the page, so that each change of its words is heard. */
export function Voice(): ReactElement {
  const words = useSpeech((speech) => speech.words);
  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  );
}
