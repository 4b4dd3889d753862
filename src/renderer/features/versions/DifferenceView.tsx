import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactElement, useMemo, useRef, useState } from "react";
import type { Hunk } from "../../../contract/records.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import { Change } from "./Change.tsx";
import { countChanges, foldUnchanged, type Passage } from "./passages.ts";
import { VersionBanner } from "./VersionBanner.tsx";
import "./versions.css";

const en = enArticles.versions;

interface Props {
  readonly articleId: string;
  readonly heading: string;
  /** The way back, in words. */
  readonly back: string;
  /** Undefined until they are known. */
  readonly hunks: readonly Hunk[] | undefined;
  readonly problem: string | null;
}

/** Two texts in one, word by word, with the ways from one change to the next. */
export function DifferenceView({ articleId, heading, back, hunks, problem }: Props): ReactElement {
  const text = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const changes = hunks === undefined ? 0 : countChanges(hunks);

  const go = (step: 1 | -1) => {
    const places = [...(text.current?.querySelectorAll<HTMLElement>(".change") ?? [])];
    const starts = places.filter(
      (place) => !place.previousElementSibling?.matches(".change") || !touches(place),
    );
    if (starts.length === 0) return;
    at.current = (at.current + step + starts.length) % starts.length;
    const place = starts[at.current];
    place?.setAttribute("tabindex", "-1");
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  };

  return (
    <main aria-label={en.difference} className="flex h-full flex-col">
      <VersionBanner articleId={articleId} back={back}>
        <div>
          <h1 className="inline font-semibold">{heading}</h1>
          {hunks !== undefined && <span className="text-ink-2"> – {en.changes(changes)}</span>}
        </div>
        {changes > 0 && (
          <span className="flex">
            <IconButton label={en.previous} onPress={() => go(-1)}>
              <ChevronUp size={16} aria-hidden="true" />
            </IconButton>
            <IconButton label={en.next} onPress={() => go(1)}>
              <ChevronDown size={16} aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </VersionBanner>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys. */}
      <div ref={text} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        {problem !== null && <p className="article-failed">{problem}</p>}
        {hunks !== undefined && <Difference hunks={hunks} />}
      </div>
    </main>
  );
}

/** Whether the change before it is part of the same place: no shared words lie between. */
function touches(place: Element): boolean {
  return place.previousSibling === place.previousElementSibling;
}

function Difference({ hunks }: { readonly hunks: readonly Hunk[] }): ReactElement {
  const passages = useMemo(() => foldUnchanged(hunks), [hunks]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const shown = (passage: Passage, at: number) => {
    if (passage.kind !== "folded") return <Change key={at} kind={passage.kind} text={passage.text} />;
    if (opened.has(at)) return <Change key={at} kind="same" text={passage.text} />;
    return (
      <button
        key={at}
        type="button"
        className="difference-fold"
        onClick={() => setOpened((before) => new Set(before).add(at))}
      >
        {en.unchanged(passage.paragraphs)}
      </button>
    );
  };
  return <div className="difference-text">{passages.map(shown)}</div>;
}
