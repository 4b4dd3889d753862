import type { ReactElement } from "react";
import type { ReviewItem } from "../../../contract/records.ts";
import { Button } from "../../ui/Button.tsx";
import { Key } from "../../ui/Key.tsx";
import { enArticles } from "../../wording/en-articles.ts";

const en = enArticles.review;

interface Props {
  readonly item: ReviewItem;
  /** There are words selected to move it to. */
  readonly isReady: boolean;
  readonly onMove: () => void;
  readonly onGiveUp: () => void;
}

/** While a new place for a highlight is chosen in the text: what to do, and the two ways to end it. */
export function MoveBar({ item, isReady, onMove, onGiveUp }: Props): ReactElement {
  return (
    <section
      aria-label={en.moving}
      className="flex min-h-11 shrink-0 items-center gap-3 border-b border-line bg-accent-soft px-7 py-1.5 font-sans text-[13px]"
    >
      <p className="mr-auto min-w-0">
        <strong className="font-semibold">{en.moving}</strong>{" "}
        <q className="font-serif italic">{shorten(item.quote)}</q>{" "}
        <span role="status" className="text-ink-2">
          {en.moveHint}
        </span>
      </p>
      <Button kind="primary" isDisabled={!isReady} onPress={onMove}>
        {en.moveHere} <Key>Enter</Key>
      </Button>
      <Button onPress={onGiveUp}>
        {en.giveUp} <Key>Esc</Key>
      </Button>
    </section>
  );
}

/** Code points; the bar says which highlight it is, not all of it. */
const longest = 90;

function shorten(quote: string): string {
  const characters = [...quote.replace(/\s+/g, " ")];
  return characters.length <= longest ? quote : `${characters.slice(0, longest - 1).join("")}…`;
}
