import { type ReactElement, useId, useState } from "react";
import type { ComposedReport } from "../../../contract/composed-reports.ts";
import { useWrite } from "../../bridge/queries.ts";
import { enReports as en } from "../../wording/en-reports.ts";

interface Props {
  readonly report: ComposedReport;
  /** Enter: the keyboard goes on in the text. */
  readonly onDone: () => void;
}

/** The report's name, which is written like its first line. */
export function ReportName({ report, onDone }: Props): ReactElement {
  const { id, name } = report;
  const { write: rename } = useWrite("report.rename");
  /** Null while it is the stored one. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const keep = async () => {
    if (typed === null || typed.trim() === name) {
      setTyped(null);
      return true;
    }
    const reply = await rename({ reportId: id, name: typed }, { isShownHere: true });
    setProblem(reply.ok ? null : reply.message);
    if (reply.ok) setTyped(null);
    return reply.ok;
  };
  return (
    <>
      <input
        className="report-name"
        aria-label={en.name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={typed ?? name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            setTyped(null);
            setProblem(null);
          }
          if (event.key !== "Enter") return;
          event.preventDefault();
          void keep().then((isKept) => {
            if (isKept) onDone();
          });
        }}
      />
      {problem !== null && (
        <p id={problemId} role="alert" className="report-problem">
          {problem}
        </p>
      )}
    </>
  );
}
