import type { ReactElement } from "react";
import type { LiveSection, ShownHighlight } from "../../../../contract/composed-reports.ts";
import type { Tag } from "../../../../contract/records.ts";
import type { SectionSource } from "../../../../core/report/composed/document.ts";
import { hues } from "../../../../core/tag/look.ts";
import { tagColourVar } from "../../../ui/tag-colour.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { BlockTools } from "./BlockTools.tsx";
import { openHighlight, PlaceOf } from "./EvidenceView.tsx";

interface Props {
  readonly source: SectionSource;
  /** As it is now; undefined until it is known. */
  readonly live: LiveSection | undefined;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly isSelected: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOut: () => void;
}

/** A generated section: what its search or tag finds now. */
export function SectionView({ source, live, tagByPath, isSelected, onMove, onTakeOut }: Props): ReactElement {
  const title = live?.title ?? (source.kind === "tag" ? source.path : source.name);
  const left = live === undefined ? 0 : live.total - live.highlights.length;
  return (
    <section className="generated" aria-label={en.section(title)} data-selected={isSelected}>
      <header>
        <span className="generated-title">{title}</span>
        {live !== undefined && <span className="generated-count">{en.count(live.total)}</span>}
        <BlockTools onMove={onMove} onTakeOut={onTakeOut} />
      </header>
      <p className="generated-about">{aboutSource(source)}</p>
      {live?.isGone === true && <p className="evidence-stale">{en.sectionGone}</p>}
      {live?.problem != null && <p className="evidence-stale">{live.problem}</p>}
      {live?.total === 0 && live.problem === null && !live.isGone && (
        <p className="generated-about">{en.sectionEmpty}</p>
      )}
      {live !== undefined && live.total > 0 && (
        <ol>
          {live.highlights.map((highlight) => (
            <Item key={highlight.annotation.id} highlight={highlight} tagByPath={tagByPath} />
          ))}
        </ol>
      )}
      {left > 0 && <p className="generated-about">{en.more(left)}</p>}
    </section>
  );
}

function aboutSource(source: SectionSource): string {
  if (source.kind === "search") return en.ofSearch(source.query);
  return source.withBelow ? en.ofTree : en.ofTag;
}

interface ItemProps {
  readonly highlight: ShownHighlight;
  readonly tagByPath: ReadonlyMap<string, Tag>;
}

function Item({ highlight, tagByPath }: ItemProps): ReactElement {
  const { annotation, quote, citation } = highlight;
  const colour = tagColourVar(tagByPath.get(annotation.tags[0] ?? "")?.colour ?? hues.slate);
  return (
    <li style={{ "--card": colour } as React.CSSProperties}>
      <button
        type="button"
        className="evidence-quote"
        title={en.openHighlight}
        onClick={() => openHighlight(highlight)}
      >
        <q>{quote.replaceAll(/\s+/gu, " ")}</q>
      </button>
      <span className="evidence-source">
        {citation} · <PlaceOf highlight={highlight} />
      </span>
    </li>
  );
}
