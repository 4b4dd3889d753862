import { Copy, FilePlus, NotebookPen, Scale, Tag as TagIcon, Trash2 } from "lucide-react";
import { memo, type ReactElement, useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { quotationOfPieces } from "../../../core/anchor/pieces.ts";
import { useDesk } from "../../desk.ts";
import { TagChip } from "../../ui/TagChip.tsx";
import { writtenMoment, writtenTime } from "../../wording/dates.ts";
import { enClaims } from "../../wording/en-claims.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { enReports } from "../../wording/en-reports.ts";
import { CardClaims } from "../claims/CardClaims.tsx";
import { ClaimPicker } from "../claims/ClaimPicker.tsx";
import { RichNote } from "../notes/RichNote.tsx";
import { AddToReport } from "../reports/AddToReport.tsx";
import { dragHighlights } from "../reports/drag/dragged.ts";
import { CardPin } from "./CardPin.tsx";
import { CardTagPicker } from "./CardTagPicker.tsx";
import type { CardActions, Editing } from "./card-actions.ts";
import { ImportanceMark, nextImportance } from "./ImportanceMark.tsx";
import { initialsOf } from "./initials.ts";
import { PieceList } from "./PieceList.tsx";
import { paintOf, untagged } from "./paint-of.ts";

interface Props {
  readonly annotation: Annotation;
  readonly tagsById: ReadonlyMap<string, Tag>;
  /** To choose from while it is being edited; before that they need not be the newest. */
  readonly tags: readonly Tag[];
  readonly recent: readonly Tag[];
  readonly isActive: boolean;
  /** Chosen for merging. */
  readonly isChosen: boolean;
  readonly editing: Editing;
  readonly isFromText: boolean;
  readonly scroller: HTMLElement;
  readonly actions: CardActions;
}

/** One highlight beside its text: the words, tags, note, who and when. */
export const AnnotationCard = memo(function AnnotationCard(props: Props): ReactElement {
  const { annotation, tagsById, isActive, isChosen, editing, actions } = props;
  const { id, pieces, note, importance, person, createdAt } = annotation;
  const words = quotationOfPieces(pieces).replaceAll(/\s+/gu, " ");
  const step = () => actions.weigh(id, nextImportance(importance));
  const isHovered = useDesk((desk) => desk.hoveredAnnotationId === id);
  const hover = useDesk((desk) => desk.hover);
  const addTag = useRef<HTMLButtonElement>(null);
  const linkClaim = useRef<HTMLButtonElement>(null);
  const noteField = useRef<{ readonly focus: () => void }>(null);

  useEffect(() => {
    if (editing === "note") noteField.current?.focus();
  }, [editing]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLLIElement>) => {
    const isWords = event.target instanceof HTMLElement && event.target.classList.contains("card-quote");
    if (event.target !== event.currentTarget && !isWords) return;
    if (event.key === "Delete" || event.key === "Backspace") actions.remove(id);
    else if (event.key === "Enter" || event.key === "Escape") actions.toText(id);
    else if (event.key === " ") actions.choose(id);
    else if (event.key === "ArrowDown") stepTo(event.currentTarget.nextElementSibling);
    else if (event.key === "ArrowUp") stepTo(event.currentTarget.previousElementSibling);
    else return;
    event.preventDefault();
  };

  return (
    <li
      className="card"
      data-annotation={id}
      data-hovered={isHovered}
      data-chosen={isChosen}
      aria-current={isActive}
      style={{ "--card": paintOf(annotation, tagsById).colour } as React.CSSProperties}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Delete and the arrows act on the card that has the focus.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) actions.choose(id);
        else actions.activate(id);
      }}
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
    >
      <button
        type="button"
        className="card-quote"
        tabIndex={-1}
        draggable
        onDragStart={(event) => dragHighlights(event, [id], words)}
      >
        <q>{words}</q>
        {isChosen && <span className="sr-only">. {enCoding.chosenCard}</span>}
      </button>
      {isActive && pieces.length > 1 && (
        <PieceList pieces={pieces} onRemove={(piece) => actions.removePiece(id, piece)} />
      )}
      {(note !== "" || editing === "note") && (
        <RichNote
          ref={noteField}
          note={note}
          written={annotation.noteDocument}
          onSave={(written) => actions.setNote(id, written)}
          onFocus={() => actions.activate(id)}
          onLeave={() => actions.toText(id)}
          onEmpty={() => actions.edit(id, null)}
        />
      )}
      <CardClaims annotation={annotation} />
      <div className="card-foot">
        {annotation.tagIds.map((tagId, i) => (
          <Chip
            key={tagId}
            path={annotation.tags[i] ?? ""}
            tag={tagsById.get(tagId)}
            onRemove={() => actions.removeTag(id, tagId)}
          />
        ))}
        <span className="card-end">
          {importance > 0 && <ImportanceMark importance={importance} onStep={step} />}
          <span className="small-tools card-tools">
            {importance === 0 && <ImportanceMark importance={importance} onStep={step} />}
            <button
              ref={addTag}
              type="button"
              aria-label={en.addTag}
              title={en.addTag}
              aria-expanded={editing === "tag"}
              onClick={() => actions.edit(id, editing === "tag" ? null : "tag")}
            >
              <TagIcon aria-hidden="true" />
            </button>
            {note === "" && editing !== "note" && (
              <button
                type="button"
                aria-label={en.addNote}
                title={en.addNote}
                onClick={() => actions.edit(id, "note")}
              >
                <NotebookPen aria-hidden="true" />
              </button>
            )}
            <CardPin annotation={annotation} tagsById={tagsById} />
            <button
              ref={linkClaim}
              type="button"
              aria-label={enClaims.link}
              title={enClaims.link}
              aria-expanded={editing === "claim"}
              onClick={() => actions.edit(id, editing === "claim" ? null : "claim")}
            >
              <Scale aria-hidden="true" />
            </button>
            <AddToReport annotationIds={[id]}>
              <AriaButton aria-label={enReports.addTo}>
                <FilePlus aria-hidden="true" />
              </AriaButton>
            </AddToReport>
            <CardTool name={enCoding.copyQuote} onPress={() => actions.copyQuote(id)}>
              <Copy aria-hidden="true" />
            </CardTool>
            <button
              type="button"
              aria-label={en.removeHighlight}
              title={en.removeHighlight}
              onClick={(event) => {
                event.stopPropagation();
                actions.remove(id);
              }}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </span>
          <time dateTime={createdAt} title={en.byAt(person, writtenMoment(createdAt))}>
            <span aria-hidden="true">{initialsOf(person)}</span> {writtenTime(createdAt)}
          </time>
        </span>
      </div>
      {editing === "tag" && <CardTagPicker {...props} anchor={addTag} />}
      {editing === "claim" && <ClaimPicker {...props} anchor={linkClaim} />}
    </li>
  );
});

interface CardToolProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactElement;
}

function CardTool({ name, onPress, children }: CardToolProps): ReactElement {
  return (
    <button type="button" aria-label={name} title={name} onClick={onPress}>
      {children}
    </button>
  );
}

interface ChipProps {
  readonly path: string;
  /** Not there yet in the moment after a tag was made. */
  readonly tag: Tag | undefined;
  readonly onRemove: () => void;
}

function Chip({ path, tag, onRemove }: ChipProps): ReactElement {
  return (
    <TagChip
      path={path}
      colour={tag?.colour ?? untagged.colour}
      pattern={tag?.pattern ?? untagged.pattern}
      onRemove={onRemove}
      removeLabel={en.removeTag(path)}
    />
  );
}

function stepTo(card: Element | null): void {
  if (card instanceof HTMLElement) card.focus();
}
