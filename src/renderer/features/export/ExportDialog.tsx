import { ChevronDown, Eye } from "lucide-react";
import { type FormEvent, type ReactElement, useCallback, useEffect, useId, useRef, useState } from "react";
import { type ExportFormat, exportFormats, isReportFormat } from "../../../contract/export-formats.ts";
import { nameLosses } from "../../../core/exchange/losses.ts";
import { writtenPath } from "../../../core/query/saved-path.ts";
import { useReports } from "../../bridge/report-queries.ts";
import { useSavedSearches } from "../../bridge/search-queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { en } from "../../wording/en.ts";
import { enExport } from "../../wording/en-export.ts";
import { enSearches } from "../../wording/en-searches.ts";
import { ExportPreview } from "./ExportPreview.tsx";
import { useExportDesk } from "./export-desk.ts";
import { ReportOptions } from "./ReportOptions.tsx";
import { runExport } from "./run-export.ts";
import { useExportCount } from "./use-export-count.ts";

/** Which format, which highlights; main then asks where to. */
export function ExportDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  useEffect(() => provideCommands({ exportReport: () => setIsOpen(true) }), []);
  const isWide = useExportDesk(({ isPreviewing, format }) => isPreviewing && isReportFormat(format));
  if (!isOpen) return null;
  return (
    <ModalDialog title={en.export.title} onClose={close} size={isWide ? "page" : "form"}>
      <ExportForm onClose={close} />
    </ModalDialog>
  );
}

const field = "h-8 w-full rounded-[7px] border border-line bg-paper px-2.5 text-[13px] text-ink";

function ExportForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const format = useExportDesk((desk) => desk.format);
  const choose = useExportDesk((desk) => desk.choose);
  const [query, setQuery] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { data: searches = [] } = useSavedSearches();
  const [isRunning, setIsRunning] = useState(false);
  const [formatId, lossesId, queryId, hintId] = [useId(), useId(), useId(), useId()];
  const isPreviewing = useExportDesk((desk) => desk.isPreviewing);
  const { loses } = exportFormats.find(({ id }) => id === format)!;
  const isReport = isReportFormat(format);
  const { data: reports = [] } = useReports();
  const written = useExportDesk((desk) =>
    isReport ? reports.find(({ id }) => id === desk.report) : undefined,
  );
  const count = useExportCount(query);
  const wrong = problem ?? count.problem;
  const hasBegun = useExportDesk((desk) => isRunning && desk.progress !== null);
  // The file is named: the rest is work in the background, with its place in the status bar.
  useEffect(() => {
    if (hasBegun) onClose();
  }, [hasBegun, onClose]);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const write = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (useExportDesk.getState().job !== null) return setProblem(enExport.busy);
    setIsRunning(true);
    const only = written === undefined ? query.trim() : "";
    const { settings } = useExportDesk.getState();
    const ended = await runExport({
      format,
      ...(only === "" ? {} : { query: only }),
      ...(isReport ? { settings } : {}),
      ...(written === undefined ? {} : { report: written.id, reportName: written.name }),
    });
    if (isShown.current) {
      setIsRunning(false);
      if (typeof ended === "object") setProblem(ended.message);
      else if (ended !== "chosen-none") onClose();
    } else if (typeof ended === "object") useDesk.getState().notify({ tone: "problem", text: ended.message });
  };

  const form = (
    <form onSubmit={(event) => void write(event)} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <label htmlFor={formatId} className="font-medium">
          {en.export.format}
        </label>
        <span className="relative">
          <select
            id={formatId}
            value={format}
            aria-describedby={lossesId}
            onChange={(event) => choose(event.target.value as ExportFormat)}
            className={`${field} appearance-none pr-8`}
          >
            {exportFormats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <ChevronDown
            size={14}
            aria-hidden="true"
            className="pointer-events-none absolute top-[9px] right-2.5 text-ink-3"
          />
        </span>
        <p id={lossesId} className="text-[12px] text-ink-3">
          {en.export.cannotHold(nameLosses(loses))}
        </p>
      </div>
      {isReport && <ReportOptions />}
      {written === undefined && searches.length > 0 && (
        <SelectField
          label={enSearches.exportSaved}
          value={searches.find((each) => each.query === query)?.id ?? ""}
          options={[
            { id: "", name: enSearches.exportNone },
            ...searches.map((each) => ({ id: each.id, name: writtenPath(each) })),
          ]}
          onChange={(id) => {
            setQuery(searches.find((each) => each.id === id)?.query ?? "");
            setProblem(null);
          }}
        />
      )}
      {written === undefined && (
        <div className="flex flex-col gap-1.5">
          <span className="flex items-baseline justify-between gap-3">
            <label htmlFor={queryId} className="font-medium">
              {en.export.only}
            </label>
            <output htmlFor={queryId} className="text-[12px] text-ink-2 tabular-nums">
              {count.text}
            </output>
          </span>
          <input
            id={queryId}
            value={query}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={wrong !== null}
            aria-describedby={hintId}
            onChange={(event) => {
              setQuery(event.target.value);
              setProblem(null);
            }}
            className={field}
          />
          <p id={hintId} className={wrong === null ? "text-[12px] text-ink-3" : "text-[12px] text-problem"}>
            {wrong ?? en.export.onlyHint}
          </p>
        </div>
      )}
      {written !== undefined && problem !== null && (
        <p role="alert" className="text-[12px] text-problem">
          {problem}
        </p>
      )}
      <p className="flex justify-end gap-2 pt-1">
        {isReport && (
          <span className="mr-auto">
            <Button
              aria-pressed={isPreviewing}
              onPress={() => useExportDesk.setState({ isPreviewing: !isPreviewing })}
            >
              <Eye size={14} strokeWidth={1.75} aria-hidden="true" />
              {enExport.preview}
            </Button>
          </span>
        )}
        <Button onPress={onClose}>{en.export.cancel}</Button>
        <Button type="submit" kind="primary" isPending={isRunning}>
          {en.export.export}
        </Button>
      </p>
    </form>
  );
  const hasPreview = isReport && isPreviewing;
  return (
    <div className={hasPreview ? "grid gap-6 lg:grid-cols-[400px_minmax(0,1fr)]" : undefined}>
      {form}
      {hasPreview && <ExportPreview query={query} written={written} />}
    </div>
  );
}
