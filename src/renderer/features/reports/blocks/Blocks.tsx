import { type ReactElement, type RefObject, useMemo } from "react";
import { createPortal } from "react-dom";
import {
  type EvidenceBlock,
  type SectionBlock,
  type SectionSource,
  sectionKey,
} from "../../../../core/report/composed/document.ts";
import { useTags } from "../../../bridge/queries.ts";
import { useLiveReport } from "../../../bridge/report-queries.ts";
import type { ReportEditor } from "../editor/report-editor.ts";
import { EvidenceView } from "./EvidenceView.tsx";
import { SectionView } from "./SectionView.tsx";

/** By the key of its node in the editor. */
export type BlockDrawings = Readonly<Record<string, EvidenceBlock | SectionBlock>>;

interface Props {
  readonly editor: RefObject<ReportEditor | null>;
  readonly drawings: BlockDrawings;
  /** The block selected as a whole. */
  readonly selected: string | null;
}

/** Draws evidence and sections into the editor, as they are in the project now. */
export function Blocks({ editor, drawings, selected }: Props): ReactElement {
  const { data: tags = [] } = useTags();
  const tagByPath = useMemo(() => new Map(tags.map((tag) => [tag.path, tag])), [tags]);
  const asked = useMemo(() => askedFor(Object.values(drawings)), [drawings]);
  const { data: live } = useLiveReport(asked);
  const evidence = useMemo(() => new Map(live?.evidence.map((each) => [each.annotationId, each])), [live]);
  const sections = useMemo(() => new Map(live?.sections.map((each) => [each.key, each])), [live]);
  return (
    <>
      {Object.entries(drawings).map(([key, block]) => {
        const element = editor.current?.elementOf(key);
        if (element == null) return null;
        const shared = { isSelected: key === selected, ...deedsOf(editor, key) };
        return createPortal(
          block.kind === "evidence" ? (
            <EvidenceView
              block={block}
              live={evidence.get(block.annotationId)}
              tagByPath={tagByPath}
              onUseNew={(next) => editor.current?.setEvidence(key, next)}
              {...shared}
            />
          ) : (
            <SectionView
              source={block.source}
              live={sections.get(sectionKey(block.source))}
              tagByPath={tagByPath}
              {...shared}
            />
          ),
          element,
          key,
        );
      })}
    </>
  );
}

function deedsOf(editor: RefObject<ReportEditor | null>, key: string) {
  return {
    onMove: (by: 1 | -1) => editor.current?.move(by, key),
    onTakeOut: () => {
      editor.current?.remove(key);
      editor.current?.focus();
    },
  };
}

/** The same for the same blocks, whatever is written around them. */
function askedFor(blocks: readonly (EvidenceBlock | SectionBlock)[]) {
  const ids = blocks.flatMap((block) => (block.kind === "evidence" ? [block.annotationId] : []));
  const sections = new Map<string, SectionSource>();
  for (const block of blocks)
    if (block.kind === "section") sections.set(sectionKey(block.source), block.source);
  return { annotationIds: [...new Set(ids)].sort(), sections: [...sections.values()] };
}
