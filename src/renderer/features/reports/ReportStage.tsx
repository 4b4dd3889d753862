import { Eye, Printer, Share } from "lucide-react";
import { type ReactElement, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { ComposedReport } from "../../../contract/composed-reports.ts";
import type { ReportDocument } from "../../../core/report/composed/document.ts";
import { countWords, outlineOf } from "../../../core/report/composed/outline.ts";
import { useReport } from "../../bridge/report-queries.ts";
import { provideCommands, runCommand } from "../../commands.ts";
import { enReports as en } from "../../wording/en-reports.ts";
import { useExportDesk } from "../export/export-desk.ts";
import { type ReportState, resting } from "./editor/editor-state.ts";
import { ReportField } from "./editor/ReportField.tsx";
import type { ReportEditor } from "./editor/report-editor.ts";
import { Outline } from "./Outline.tsx";
import { EvidencePicker } from "./pickers/EvidencePicker.tsx";
import { SectionPicker } from "./pickers/SectionPicker.tsx";
import { Preview } from "./preview/Preview.tsx";
import { printReport } from "./print-report.ts";
import { ReportName } from "./ReportName.tsx";
import { ReportTools, Tool } from "./ReportTools.tsx";
import { flushReports, useReportsDesk } from "./reports-desk.ts";
import "./reports.css";
import "./report-text.css";
import "./evidence.css";

const icon = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

/** The open report in place of the article. */
export function ReportStage({ reportId }: { readonly reportId: string }): ReactElement {
  const { data: report } = useReport(reportId);
  if (report === undefined) return <main className="flex-1" aria-busy="true" />;
  return <OpenReport key={reportId} report={report} />;
}

function OpenReport({ report }: { readonly report: ComposedReport }): ReactElement {
  const { id, name, document: stored, modifiedAt } = report;
  const editor = useRef<ReportEditor | null>(null);
  const [written, setWritten] = useState<ReportDocument>(stored);
  const [state, setState] = useState<ReportState>(resting);
  const isPreviewing = useReportsDesk((desk) => desk.isPreviewing);
  const picking = useReportsDesk((desk) => desk.picking);
  const settings = useExportDesk((desk) => desk.settings);
  const entries = useMemo(() => outlineOf(written), [written]);
  const words = useMemo(() => countWords(written), [written]);
  const stopPicking = useCallback(() => useReportsDesk.setState({ picking: null }), []);

  const print = useEffectEvent(async () => {
    await flushReports();
    await printReport(id, settings);
  });
  const exportIt = useEffectEvent(async () => {
    await flushReports();
    useExportDesk.setState({ report: id });
    runCommand("exportReport", "button");
  });
  useEffect(() => {
    useReportsDesk.setState({ lastId: id });
    return provideCommands({
      insertEvidence: () => useReportsDesk.setState({ picking: "evidence" }),
      insertSection: () => useReportsDesk.setState({ picking: "section" }),
      previewReport: () => useReportsDesk.setState((desk) => ({ isPreviewing: !desk.isPreviewing })),
      printReport: () => void print(),
    });
  }, [id]);

  return (
    <main aria-label={name} className="report-stage" data-previewing={isPreviewing}>
      <ReportTools editor={editor} state={state}>
        <span className="report-words">{en.words(words)}</span>
        <Tool
          name={en.preview}
          isPressed={isPreviewing}
          onPress={() => runCommand("previewReport", "button")}
        >
          <Eye {...icon} />
        </Tool>
        <Tool name={en.print} onPress={() => runCommand("printReport", "button")}>
          <Printer {...icon} />
        </Tool>
        <Tool name={en.export} onPress={() => void exportIt()}>
          <Share {...icon} />
        </Tool>
      </ReportTools>
      <div className="report-body">
        <div className="report-scroll" data-drop-text={id}>
          <Outline entries={entries} onGo={(block) => editor.current?.goTo(block)} />
          <div className="report-paper">
            <ReportName report={report} onDone={() => editor.current?.focus()} />
            <ReportField report={report} editor={editor} onChange={setWritten} onState={setState} />
          </div>
        </div>
        {isPreviewing && <Preview reportId={id} settings={settings} saved={modifiedAt} />}
      </div>
      {picking === "evidence" && (
        <EvidencePicker
          onPick={(block) => editor.current?.insert([block])}
          onClose={() => {
            stopPicking();
            // Once the dialog has given the focus back to what opened it.
            setTimeout(() => editor.current?.focus(), 60);
          }}
        />
      )}
      {picking === "section" && (
        <SectionPicker
          onPick={(block) => editor.current?.insert([block])}
          onClose={() => {
            stopPicking();
            setTimeout(() => editor.current?.focus(), 60);
          }}
        />
      )}
    </main>
  );
}
