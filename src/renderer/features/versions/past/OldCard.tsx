import type { CSSProperties, KeyboardEvent, ReactElement } from "react";
import type { Annotation, Tag } from "../../../../contract/records.ts";
import { useDesk } from "../../../desk.ts";
import { TagChip } from "../../../ui/TagChip.tsx";
import { writtenMoment, writtenTime } from "../../../wording/dates.ts";
import { enReader as en } from "../../../wording/en-reader.ts";
import { initialsOf } from "../../annotations/initials.ts";
import { paintOf, untagged } from "../../annotations/paint-of.ts";

interface Props {
  readonly annotation: Annotation;
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly isActive: boolean;
  /** Its number among all and how many these are, when not all cards stand in the page. */
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly onChoose: () => void;
  /** The keyboard goes back to the text. */
  readonly onLeave: () => void;
}

/** A highlight beside the text it stood in, to be read: in an older text nothing can be changed. */
export function OldCard({
  annotation,
  tagsById,
  isActive,
  onChoose,
  onLeave,
  ...place
}: Props): ReactElement {
  const { id, quote, note, person, createdAt, tags, tagIds } = annotation;
  const isHovered = useDesk((desk) => desk.hoveredAnnotationId === id);
  const { hover } = useDesk.getState();

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const card = event.currentTarget;
    if (event.key === "ArrowDown") focus(card.nextElementSibling);
    else if (event.key === "ArrowUp") focus(card.previousElementSibling);
    else if (event.key === " ") onChoose();
    else if (event.key === "Enter") {
      onChoose();
      onLeave();
    } else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <li
      className="card"
      data-annotation={id}
      data-hovered={isHovered}
      aria-current={isActive}
      aria-posinset={place.number}
      aria-setsize={place.of}
      style={{ "--card": paintOf(annotation, tagsById).colour } as CSSProperties}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows go from card to card, and Enter to its words.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onChoose}
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(null)}
    >
      <button type="button" className="card-quote" tabIndex={-1}>
        <q>{quote.replaceAll(/\s+/gu, " ")}</q>
      </button>
      {note !== "" && <p className="old-note selectable">{note}</p>}
      <div className="card-foot">
        {tags.map((path, at) => {
          const { colour, pattern } = tagsById.get(tagIds[at] ?? "") ?? untagged;
          return <TagChip key={path} path={path} colour={colour} pattern={pattern} />;
        })}
        <span className="card-end">
          <time dateTime={createdAt} title={en.byAt(person, writtenMoment(createdAt))}>
            <span aria-hidden="true">{initialsOf(person)}</span> {writtenTime(createdAt)}
          </time>
        </span>
      </div>
    </li>
  );
}

function focus(card: Element | null): void {
  if (card instanceof HTMLElement) card.focus();
}
