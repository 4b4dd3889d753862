import type { ReactElement } from "react";
import type { LiveEvidence, ShownHighlight } from "../../../../contract/composed-reports.ts";
import type { Tag } from "../../../../contract/records.ts";
import type { EvidenceBlock } from "../../../../core/report/composed/document.ts";
import { type Change, changesSince } from "../../../../core/report/composed/evidence.ts";
import { hues } from "../../../../core/tag/look.ts";
import { runCommand } from "../../../commands.ts";
import { useDesk } from "../../../desk.ts";
import { TagChip } from "../../../ui/TagChip.tsx";
import { tagColourVar } from "../../../ui/tag-colour.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { BlockTools } from "./BlockTools.tsx";
import { rememberedOf } from "./remembered.ts";

interface Props {
  readonly block: EvidenceBlock;
  /** As it is now; undefined until it is known. */
  readonly live: LiveEvidence | undefined;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly isSelected: boolean;
  readonly onUseNew: (block: EvidenceBlock) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOut: () => void;
}

/** A highlight as evidence: as it was put in, and what of it is otherwise now. */
export function EvidenceView(props: Props): ReactElement {
  const { block, live, tagByPath, isSelected, onUseNew } = props;
  const { quote, tags, note, citation } = block.remembered;
  const highlight = live?.state === "here" ? live.highlight : null;
  const changes = highlight === null ? [] : changesSince(block.remembered, rememberedOf(highlight));
  const words = quote.replaceAll(/\s+/gu, " ");
  const look = tagByPath.get(tags[0] ?? "");
  return (
    <figure
      className="evidence"
      aria-label={en.evidence(words.slice(0, 80))}
      data-selected={isSelected}
      data-state={live?.state ?? "here"}
      data-changed={changes.length > 0}
      style={{ "--card": tagColourVar(look?.colour ?? hues.slate) } as React.CSSProperties}
    >
      <button
        type="button"
        className="evidence-quote"
        title={highlight === null ? undefined : en.openHighlight}
        disabled={highlight === null}
        onClick={() => highlight !== null && openHighlight(highlight)}
      >
        <q>{words}</q>
      </button>
      {note.trim() !== "" && <p className="evidence-note">{note}</p>}
      <figcaption>
        <span className="evidence-source">{highlight?.citation ?? citation}</span>
        {highlight !== null && <PlaceOf highlight={highlight} />}
        {tags.map((path) => {
          const { colour, pattern } = tagByPath.get(path) ?? {
            colour: hues.slate,
            pattern: "solid" as const,
          };
          return <TagChip key={path} path={path} colour={colour} pattern={pattern} />;
        })}
        <BlockTools onMove={props.onMove} onTakeOut={props.onTakeOut} />
      </figcaption>
      {live?.state === "gone" && <p className="evidence-stale">{en.gone}</p>}
      {live?.state === "unplaced" && (
        <p className="evidence-stale">
          {en.unplaced}{" "}
          <button type="button" onClick={() => runCommand("needsReview", "button")}>
            {en.review}
          </button>
        </p>
      )}
      {highlight !== null && changes.length > 0 && (
        <Changed
          highlight={highlight}
          changes={changes}
          onUseNew={() => onUseNew({ ...block, remembered: rememberedOf(highlight) })}
        />
      )}
    </figure>
  );
}

export function PlaceOf({ highlight }: { readonly highlight: ShownHighlight }): ReactElement {
  const { start, end } = highlight.annotation;
  return (
    <span className="evidence-place">
      {en.paragraph(highlight.paragraph)} · {en.position(start, end)}
    </span>
  );
}

interface ChangedProps {
  readonly highlight: ShownHighlight;
  readonly changes: readonly Change[];
  readonly onUseNew: () => void;
}

function Changed({ highlight, changes, onUseNew }: ChangedProps): ReactElement {
  const { annotation, quote } = highlight;
  return (
    <div className="evidence-stale">
      <p>{en.changed(changes)}</p>
      {changes.includes("quote") && (
        <p className="evidence-now">
          {en.nowReads} <q>{quote.replaceAll(/\s+/gu, " ")}</q>
        </p>
      )}
      {changes.includes("tags") && <p className="evidence-now">{en.nowTags(annotation.tags)}</p>}
      {changes.includes("note") && <p className="evidence-now">{en.nowNote(annotation.note)}</p>}
      <button type="button" onClick={onUseNew}>
        {en.useNew}
      </button>
    </div>
  );
}

/** Show a highlight in its article. */
export function openHighlight({ annotation }: ShownHighlight): void {
  const { id: annotationId, articleId, start, end } = annotation;
  useDesk.getState().openArticle(articleId, { start, end, annotationId });
}
