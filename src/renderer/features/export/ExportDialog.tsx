import { ChevronDown } from "lucide-react";
import { type FormEvent, type ReactElement, useEffect, useId, useState } from "react";
import { type ExportFormat, exportFormats } from "../../../contract/export-formats.ts";
import { nameLosses } from "../../../core/exchange/losses.ts";
import { writtenPath } from "../../../core/query/saved-path.ts";
import { useSavedSearches } from "../../bridge/search-queries.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { en } from "../../wording/en.ts";
import { enSearches } from "../../wording/en-searches.ts";

/** Which format, which highlights; main then asks where to. */
export function ExportDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideCommands({ exportReport: () => setIsOpen(true) }), []);
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <ModalDialog title={en.export.title} onClose={close}>
      <ExportForm onClose={close} />
    </ModalDialog>
  );
}

const field = "h-8 w-full rounded-[7px] border border-line bg-paper px-2.5 text-[13px] text-ink";

function ExportForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [format, setFormat] = useState<ExportFormat>(exportFormats[0].id);
  const [query, setQuery] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { data: searches = [] } = useSavedSearches();
  const [isRunning, setIsRunning] = useState(false);
  const [formatId, lossesId, queryId, hintId] = [useId(), useId(), useId(), useId()];
  const { loses } = exportFormats.find(({ id }) => id === format)!;

  const write = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setIsRunning(true);
    const only = query.trim();
    const reply = await askShell("shell.export", { format, ...(only === "" ? {} : { query: only }) });
    setIsRunning(false);
    if (!reply.ok) return setProblem(reply.message);
    if (reply.value === null) return;
    onClose();
    useDesk.getState().notify({
      tone: "success",
      text: en.export.done(reply.value),
      details: reply.value.dropped,
      action: { label: en.export.showInFolder, run: () => void askShell("shell.revealExport", {}) },
    });
  };

  return (
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
            onChange={(event) => setFormat(event.target.value as ExportFormat)}
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
      {searches.length > 0 && (
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
      <div className="flex flex-col gap-1.5">
        <label htmlFor={queryId} className="font-medium">
          {en.export.only}
        </label>
        <input
          id={queryId}
          value={query}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={hintId}
          onChange={(event) => {
            setQuery(event.target.value);
            setProblem(null);
          }}
          className={field}
        />
        <p id={hintId} className={problem === null ? "text-[12px] text-ink-3" : "text-[12px] text-problem"}>
          {problem ?? en.export.onlyHint}
        </p>
      </div>
      <p className="flex justify-end gap-2 pt-1">
        <Button onPress={onClose}>{en.export.cancel}</Button>
        <Button type="submit" kind="primary" isDisabled={isRunning}>
          {en.export.export}
        </Button>
      </p>
    </form>
  );
}
