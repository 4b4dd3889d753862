import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import type { ShownHighlight } from "../../../../contract/composed-reports.ts";
import type { EvidenceBlock } from "../../../../core/report/composed/document.ts";
import { hues } from "../../../../core/tag/look.ts";
import { useTags } from "../../../bridge/queries.ts";
import { useFoundEvidence } from "../../../bridge/report-queries.ts";
import { useSpeech } from "../../../speech.ts";
import { FindAndPick } from "../../../ui/FindAndPick.tsx";
import { ModalDialog } from "../../../ui/ModalDialog.tsx";
import { tagColourVar } from "../../../ui/tag-colour.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { PlaceOf } from "../blocks/EvidenceView.tsx";
import { rememberedOf } from "../blocks/remembered.ts";

interface Props {
  readonly onPick: (block: EvidenceBlock) => void;
  readonly onClose: () => void;
}

/** Finds highlights and puts them into the report, by the keyboard alone if one likes. */
export function EvidencePicker({ onPick, onClose }: Props): ReactElement {
  return (
    <ModalDialog title={en.pickEvidence} isTitleHidden onClose={onClose}>
      <Choice onPick={onPick} onClose={onClose} />
    </ModalDialog>
  );
}

function Choice({ onPick, onClose }: Props): ReactElement {
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed.trim());
  const { reply, isEarlier } = useFoundEvidence(asked);
  const { data: tags = [] } = useTags();
  const colourOf = useMemo(() => new Map(tags.map(({ path, colour }) => [path, colour])), [tags]);
  const found = reply?.ok ? reply.value.highlights : [];

  const pick = (highlight: ShownHighlight, isMore: boolean) => {
    const { annotation } = highlight;
    onPick({ kind: "evidence", annotationId: annotation.id, remembered: rememberedOf(highlight) });
    useSpeech.getState().say(en.inserted(highlight.quote.slice(0, 80)));
    if (!isMore) onClose();
  };
  return (
    <>
      <FindAndPick
        label={en.findEvidence}
        listLabel={en.foundEvidence}
        placeholder={en.findEvidence}
        typed={typed}
        onType={setTyped}
        found={found}
        isBusy={isEarlier || asked !== typed.trim()}
        keyOf={({ annotation }) => annotation.id}
        optionClass="flex flex-col gap-0.5 py-2"
        onPick={pick}
        show={(highlight) => (
          <>
            <span
              className="line-clamp-2 border-l-2 pl-2.5 font-serif text-[14.5px] leading-[1.45]"
              style={{
                borderColor: tagColourVar(colourOf.get(highlight.annotation.tags[0] ?? "") ?? hues.slate),
              }}
            >
              {highlight.quote.replaceAll(/\s+/gu, " ")}
            </span>
            <span className="truncate pl-3 text-[11.5px] text-ink-3">
              {[highlight.citation, ...highlight.annotation.tags].join(" · ")} ·{" "}
              <PlaceOf highlight={highlight} />
            </span>
          </>
        )}
      />
      <p className="border-t border-line px-4 py-2 text-[12px] text-ink-3" role="status">
        {reply?.ok === false
          ? reply.message
          : reply !== undefined && found.length === 0
            ? asked === ""
              ? en.noHighlights
              : en.noEvidence
            : en.pickHint}
      </p>
    </>
  );
}
