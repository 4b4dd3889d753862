import {
  type ReactElement,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type ComposedReport, longestReport } from "../../../../contract/composed-reports.ts";
import type { ReportDocument } from "../../../../core/report/composed/document.ts";
import { useWrite } from "../../../bridge/queries.ts";
import { providePending } from "../../../pending-writes.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { type BlockDrawings, Blocks } from "../blocks/Blocks.tsx";
import { provideEditor } from "../reports-desk.ts";
import { type ReportState, resting } from "./editor-state.ts";
import { ReportEditor } from "./report-editor.ts";
import { useSavedReport } from "./use-saved-report.ts";

interface Props {
  readonly report: ComposedReport;
  readonly editor: RefObject<ReportEditor | null>;
  /** What it holds now, stored or not. */
  readonly onChange: (document: ReportDocument) => void;
  readonly onState: (state: ReportState) => void;
}

/** The text of one report, which saves itself; its evidence and sections are drawn into it. */
export function ReportField({ report, editor, onChange, onState }: Props): ReactElement {
  const { id, document: stored } = report;
  const root = useRef<HTMLDivElement>(null);
  const { write } = useWrite("report.edit");
  const [blocks, setBlocks] = useState<BlockDrawings>({});
  const [selected, setSelected] = useState<string | null>(null);
  const [isEmpty, setIsEmpty] = useState(stored.blocks.length === 0);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async (document: ReportDocument) => {
    const reply = await write({ reportId: id, document }, { isShownHere: true });
    return reply.ok ? null : reply.message;
  };
  const saved = useSavedReport(id, stored, save, (elsewhere) => {
    editor.current?.show(elsewhere);
    setIsEmpty(elsewhere.blocks.length === 0);
    onChange(elsewhere);
  });

  const change = useEffectEvent((changed: ReportDocument) => {
    setIsEmpty(changed.blocks.length === 0);
    setRefusal(null);
    onChange(changed);
    saved.change(changed);
  });
  const tell = useEffectEvent((state: ReportState) => {
    setSelected(state.selected);
    onState(state);
  });
  const canPaste = useEffectEvent((length: number) => {
    const whole = length + JSON.stringify(editor.current?.report).length;
    setRefusal(whole > longestReport ? en.tooLong(whole, longestReport) : null);
    return whole <= longestReport;
  });
  const flush = useEffectEvent(() => saved.flush());
  const first = useEffectEvent(() => stored);

  useLayoutEffect(() => {
    if (root.current === null) return;
    const made = new ReportEditor(root.current, first(), {
      onChange: (changed) => change(changed),
      onState: (state) => tell(state),
      onBlocks: setBlocks,
      canPaste: (length) => canPaste(length),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.dispose();
    };
  }, [editor]);
  useEffect(() => {
    const made = editor.current;
    if (made === null) return;
    const undo = [provideEditor(id, { editor: made, flush: () => flush() }), providePending(() => flush())];
    return () => {
      for (const each of undo) each();
    };
  }, [id, editor]);
  useEffect(() => tell(resting), []);

  const problem = refusal ?? saved.problem;
  return (
    <>
      {problem !== null && (
        <p role="alert" className="report-problem">
          {problem}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no marks. */}
      <div
        ref={root}
        className="report-text"
        role="textbox"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        data-rich-note=""
        data-history="project"
        data-empty={isEmpty}
        data-placeholder={en.placeholder}
        aria-label={en.text}
        aria-multiline="true"
        aria-placeholder={en.placeholder}
        aria-invalid={problem !== null}
        spellCheck={false}
        onKeyDown={(event) => {
          const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
          if (by !== null && event.altKey && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            editor.current?.move(by);
          }
          // Keys of the window with Ctrl, Cmd or Alt go on; plain ones are text.
          if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== "F6")
            event.stopPropagation();
        }}
        onBlur={() => void saved.flush()}
      />
      <Blocks editor={editor} drawings={blocks} selected={selected} />
    </>
  );
}
