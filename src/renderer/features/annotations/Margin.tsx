import { memo, type ReactElement, useRef } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import type { Reader } from "../../reader/reader.ts";
import { printedKeyOf } from "../../reader/reader-keys.ts";
import { Key } from "../../ui/Key.tsx";
import { enOpened } from "../../wording/en-opened.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { AnnotationCard } from "./AnnotationCard.tsx";
import type { CardActions, Editing } from "./card-actions.ts";
import { Stripes } from "./Stripes.tsx";
import { useCardNumbers } from "./use-card-numbers.ts";
import { useCardPlaces } from "./use-card-places.ts";
import { useNearby } from "./use-nearby.ts";
import "./margin.css";

interface Props {
  readonly reader: Reader;
  readonly scroller: HTMLElement;
  /** Those to show, in reading order. */
  readonly annotations: readonly Annotation[];
  /** How many the article has. */
  readonly total: number;
  readonly tags: readonly Tag[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly recent: readonly Tag[];
  readonly activeId: string | null;
  readonly editing: {
    readonly annotationId: string;
    readonly what: Editing;
    readonly isFromText: boolean;
  } | null;
  /** Ids of those chosen for merging. */
  readonly chosen: ReadonlySet<string>;
  readonly actions: CardActions;
}

const none: readonly Tag[] = [];

/** The highlights of an article as cards, each level with its text. */
export const Margin = memo(function Margin(props: Props): ReactElement {
  const { reader, scroller, annotations, total, tags, tagsById, recent, activeId, editing, actions } = props;
  const { chosen } = props;
  const cards = useRef<HTMLOListElement>(null);
  const { nearby, striped, anchorId } = useNearby(reader, annotations, activeId);
  useCardNumbers(cards, nearby, annotations);
  useCardPlaces(reader, nearby, anchorId, cards);

  return (
    <>
      <Stripes reader={reader} annotations={striped} tagsById={tagsById} activeId={activeId} />
      <div className="margin-cards">
        {annotations.length === 0 && total > 0 && <p className="margin-remark">{enOpened.noneMatch}</p>}
        {total === 0 && (
          <p className="margin-remark">
            {en.emptyBeforeKey} <Key>{printedKeyOf("highlight") ?? en.highlight}</Key> {en.emptyAfterKey}
          </p>
        )}
        <ol ref={cards} className="cards" aria-label={en.cards}>
          {nearby.map((annotation) => (
            <AnnotationCard
              key={annotation.id}
              annotation={annotation}
              tagsById={tagsById}
              tags={editing?.annotationId === annotation.id ? tags : none}
              recent={editing?.annotationId === annotation.id ? recent : none}
              isActive={annotation.id === activeId}
              isChosen={chosen.has(annotation.id)}
              editing={editing?.annotationId === annotation.id ? editing.what : null}
              isFromText={editing?.isFromText ?? false}
              scroller={scroller}
              actions={actions}
            />
          ))}
        </ol>
      </div>
    </>
  );
});
