import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from "react";
import { useDesk } from "../../../desk.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { useAddToReport } from "../use-add-to-report.ts";
import { endDrag, useDragged } from "./dragged.ts";
import { type DropPlace, dropPlaceAt, isSamePlace } from "./drop-places.ts";
import { putEvidenceIn } from "./put-evidence-in.ts";
import "./drag.css";

/** Held over a report's tab or row for so many milliseconds, a drag opens it. */
const openAfter = 700;

/**
 * Takes highlights that are dragged into a report, and shows where they would go. "Add to report" and
 * "Insert evidence" do the same by keys.
 */
export function EvidenceDrop(): ReactElement | null {
  const ids = useDragged((dragged) => dragged.ids);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const waiting = useRef<{ readonly place: DropPlace; readonly timer: number } | null>(null);
  const add = useAddToReport();

  const waitOver = (next: DropPlace | null) => {
    if (isSamePlace(waiting.current?.place ?? null, next)) return;
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
    waiting.current =
      next === null ? null : { place: next, timer: window.setTimeout(() => open(next), openAfter) };
  };
  const over = useEffectEvent((event: DragEvent) => {
    const next = dropPlaceAt(event.target, event.clientY);
    waitOver(next);
    if (!isSamePlace(place, next)) setPlace(next);
    if (next === null || next.what === "list" || event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = "copy";
  });
  const drop = useEffectEvent((event: DragEvent) => {
    const to = dropPlaceAt(event.target, event.clientY);
    endDrag();
    if (ids === null || to === null || to.what === "list") return;
    event.preventDefault();
    event.stopPropagation();
    if (to.what === "text") void putEvidenceIn(ids, to.reportId, to.block);
    else void add(ids, to.what === "report" ? to.reportId : null);
  });
  const leave = useEffectEvent(() => {
    waitOver(null);
    setPlace(null);
  });

  useEffect(() => {
    if (ids === null) return;
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) leave();
    };
    const onOver = (event: DragEvent) => over(event);
    const onDrop = (event: DragEvent) => drop(event);
    const options = { capture: true };
    document.documentElement.dataset.dragging = "highlights";
    // Before the parts of the window: the report's text would take the words alone.
    for (const type of ["dragenter", "dragover"] as const) window.addEventListener(type, onOver, options);
    window.addEventListener("dragleave", onLeave, options);
    window.addEventListener("drop", onDrop, options);
    // What is dragged may leave the page meanwhile, and then nothing tells that the drag has ended.
    for (const type of ["dragend", "pointermove", "pointerdown"] as const)
      window.addEventListener(type, endDrag, options);
    return () => {
      delete document.documentElement.dataset.dragging;
      for (const type of ["dragenter", "dragover"] as const)
        window.removeEventListener(type, onOver, options);
      window.removeEventListener("dragleave", onLeave, options);
      window.removeEventListener("drop", onDrop, options);
      for (const type of ["dragend", "pointermove", "pointerdown"] as const)
        window.removeEventListener(type, endDrag, options);
      leave();
    };
  }, [ids]);

  if (ids === null || place === null) return null;
  const { left, top, width, height } = place.box;
  return (
    <div className="evidence-drop" data-place={place.what} style={{ left, top, width, height }}>
      {place.what === "newReport" && <span>{en.dropForNew}</span>}
    </div>
  );
}

function open(place: DropPlace): void {
  const { openReport, openReportId, isSearching, isAnalysing, show } = useDesk.getState();
  if (place.what === "list") show("reports");
  if (place.what !== "report") return;
  if (openReportId !== place.reportId || isSearching || isAnalysing) openReport(place.reportId);
}
