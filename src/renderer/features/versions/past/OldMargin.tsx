import { type ReactElement, useRef } from "react";
import type { Annotation, Tag } from "../../../../contract/records.ts";
import { useDesk } from "../../../desk.ts";
import type { Reader } from "../../../reader/reader.ts";
import { enArticles } from "../../../wording/en-articles.ts";
import { enReader as en } from "../../../wording/en-reader.ts";
import { Stripes } from "../../annotations/Stripes.tsx";
import { useCardPlaces } from "../../annotations/use-card-places.ts";
import { useNearby } from "../../annotations/use-nearby.ts";
import { OldCard } from "./OldCard.tsx";
import "../../annotations/margin.css";

interface Props {
  readonly reader: Reader;
  /** As they stood in this text, in reading order. */
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly activeId: string | null;
}

/** The highlights of an older text as cards, each level with its words. */
export function OldMargin({ reader, annotations, tagsById, activeId }: Props): ReactElement {
  const cards = useRef<HTMLOListElement>(null);
  const { nearby, striped, anchorId } = useNearby(reader, annotations, activeId);
  const isWhole = nearby.length === annotations.length;
  useCardPlaces(reader, nearby, anchorId, cards);

  return (
    <>
      <Stripes reader={reader} annotations={striped} tagsById={tagsById} activeId={activeId} />
      <div className="margin-cards">
        {annotations.length === 0 && <p className="margin-remark">{enArticles.versions.noHighlights}</p>}
        <ol ref={cards} className="cards" aria-label={en.cards}>
          {nearby.map((annotation) => (
            <OldCard
              key={annotation.id}
              annotation={annotation}
              tagsById={tagsById}
              isActive={annotation.id === activeId}
              number={isWhole ? undefined : annotations.indexOf(annotation) + 1}
              of={isWhole ? undefined : annotations.length}
              onChoose={() => useDesk.getState().activate(annotation.id)}
              onLeave={() => reader.focus()}
            />
          ))}
        </ol>
      </div>
    </>
  );
}
