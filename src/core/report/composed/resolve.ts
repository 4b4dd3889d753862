import type { Highlight } from "../report.ts";
import type { ReportSettings } from "../settings.ts";
import type { ComposedBody, MaterialComposed, ResolvedBlock, ResolvedEvidence } from "./body.ts";
import { type EvidenceBlock, sectionKey } from "./document.ts";
import { changesSince } from "./evidence.ts";

/**
 * Look up what a report refers to among these highlights. A section's highlights stand in their
 * order. Throws RangeError for a section that the material leaves out.
 */
export function resolveReport(
  { name, document, unplaced, sections }: MaterialComposed,
  highlights: readonly Highlight[],
  { hasNotes }: Pick<ReportSettings, "hasNotes">,
): ComposedBody {
  const byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const blocks = document.blocks.map((block): ResolvedBlock => {
    if (block.kind === "evidence") {
      const found = byId.get(block.annotationId);
      return resolveEvidence(block, found ?? null, unplaced.has(block.annotationId), hasNotes);
    }
    if (block.kind !== "section") return block;
    const section = sections.get(sectionKey(block.source));
    if (section === undefined)
      throw new RangeError(`the section ${sectionKey(block.source)} was not looked up`);
    const { title, about, isGone, problem, annotationIds, left = 0 } = section;
    const own = annotationIds.flatMap((id) => byId.get(id)?.number ?? []).sort((a, b) => a - b);
    return { kind: "section", title, about, isGone, problem, highlights: own, left };
  });
  return { name, blocks };
}

function resolveEvidence(
  { remembered }: EvidenceBlock,
  highlight: Highlight | null,
  isUnplaced: boolean,
  hasNotes: boolean,
): ResolvedEvidence {
  const { quote, tags, citation } = remembered;
  const note = hasNotes ? remembered.note : "";
  const shown = { kind: "evidence" as const, quote, tags, note, citation };
  if (highlight === null) {
    const state = isUnplaced ? "unplaced" : "gone";
    return { ...shown, state, changes: [], highlight: null, nowQuote: "" };
  }
  const now = { quote: highlight.quote, tags: highlight.tags.map(({ path }) => path), note: highlight.note };
  const changes = changesSince({ quote, tags, note }, now);
  const state = changes.length === 0 ? "same" : "changed";
  return { ...shown, state, changes, highlight: highlight.number, nowQuote: now.quote };
}
