import { type ReactElement, useEffect, useLayoutEffect, useRef } from "react";
import type { ReportPreview } from "../../../../contract/composed-reports.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { type ShadowPage, shadowPage } from "./shadow-page.ts";
import "./preview.css";

interface Props {
  /** Undefined until it is there. */
  readonly page: ReportPreview | undefined;
  /** Why there is none, in a sentence. */
  readonly problem: string | null;
}

/** A page that an export to HTML would write, as it is written. */
export function PagePreview({ page, problem }: Props): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef<ShadowPage | null>(null);
  useLayoutEffect(() => {
    if (host.current !== null) shown.current = shadowPage(host.current);
  }, []);
  const html = page?.html;
  useEffect(() => {
    if (html !== undefined) shown.current?.show(html);
  }, [html]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section aria-label={en.previewOf} tabIndex={0} className="report-preview">
      {problem !== null && <p className="report-problem">{problem}</p>}
      {page?.isPart === true && <p className="report-part">{en.previewIsPart}</p>}
      <div ref={host} className="report-page" />
    </section>
  );
}
