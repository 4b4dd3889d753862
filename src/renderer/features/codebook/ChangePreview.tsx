import type { ReactElement } from "react";
import { enCodebook as en } from "../../wording/en-codebook.ts";

/** More sentences than these are counted. */
const mostShown = 6;

/** What a change will do, a sentence each. Said by screen readers as it changes. */
export function ChangePreview({ sentences }: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <ul aria-live="polite" className="flex min-h-[40px] flex-col gap-1 text-[12.5px] text-ink-2">
      {sentences.slice(0, mostShown).map((sentence) => (
        <li key={sentence} className="[overflow-wrap:anywhere]">
          {sentence}
        </li>
      ))}
      {sentences.length > mostShown && <li>{en.more(sentences.length - mostShown)}</li>}
    </ul>
  );
}
