import {
  type KeyboardEvent,
  type ReactElement,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ShownHighlight } from "../../../../contract/composed-reports.ts";
import type { EvidenceBlock } from "../../../../core/report/composed/document.ts";
import { hues } from "../../../../core/tag/look.ts";
import { useTags } from "../../../bridge/queries.ts";
import { useFoundEvidence } from "../../../bridge/report-queries.ts";
import { useSpeech } from "../../../speech.ts";
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
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const asked = useDeferredValue(typed.trim());
  const { reply, isEarlier } = useFoundEvidence(asked);
  // What is found for other words than those in the field must not be taken by a quick Enter.
  const isCurrent = !isEarlier && asked === typed.trim();
  const { data: tags = [] } = useTags();
  const colourOf = useMemo(() => new Map(tags.map(({ path, colour }) => [path, colour])), [tags]);
  const found = reply?.ok ? reply.value.highlights : [];
  const at = Math.min(marked, found.length - 1);

  const mark = (next: number) => {
    const wrapped = (next + found.length) % found.length;
    setMarked(wrapped);
    list.current?.children[wrapped]?.scrollIntoView({ block: "nearest" });
  };
  const pick = (highlight: ShownHighlight, isLast: boolean) => {
    const { annotation } = highlight;
    onPick({ kind: "evidence", annotationId: annotation.id, remembered: rememberedOf(highlight) });
    useSpeech.getState().say(en.inserted(highlight.quote.slice(0, 80)));
    if (isLast) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const chosen = found[at];
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && chosen !== undefined) {
      if (isCurrent) pick(chosen, !event.ctrlKey && !event.metaKey);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is this field.
        autoFocus
        type="text"
        role="combobox"
        aria-label={en.findEvidence}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={en.findEvidence}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        className="h-12 border-b border-line bg-transparent px-4 text-[15px] text-ink outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-busy={!isCurrent}
        aria-label={en.foundEvidence}
        className="max-h-[52vh] overflow-y-auto p-1.5"
      >
        {found.map((highlight, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
          <div
            key={highlight.annotation.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseMove={() => setMarked(i)}
            onClick={() => pick(highlight, true)}
            className="flex flex-col gap-0.5 rounded-[7px] px-2.5 py-2 aria-selected:bg-accent-soft"
          >
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
          </div>
        ))}
      </div>
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
