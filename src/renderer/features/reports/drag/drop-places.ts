import { editorOf } from "../reports-desk.ts";

/** A part of the window, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where highlights would go if they were let go here. */
export type DropPlace =
  /** Into the open report, before the block of this place, counted from 0. */
  | { readonly what: "text"; readonly reportId: string; readonly block: number; readonly box: Box }
  /** To the end of a report. */
  | { readonly what: "report"; readonly reportId: string; readonly box: Box }
  | { readonly what: "newReport"; readonly box: Box }
  /** Nowhere yet: held here, the list of reports comes up. */
  | { readonly what: "list"; readonly box: Box };

/** The place under the pointer; null where nothing takes a highlight. */
export function dropPlaceAt(target: EventTarget | null, y: number): DropPlace | null {
  if (!(target instanceof Element)) return null;
  const text = target.closest<HTMLElement>("[data-drop-text]");
  if (text !== null) return betweenBlocks(text, y);
  const tab = target.closest<HTMLElement>("[data-drop-report]");
  if (tab !== null) return { what: "report", reportId: tab.dataset.dropReport!, box: boxOf(tab) };
  const panel = target.closest<HTMLElement>("[data-drop-reports]");
  if (panel !== null) {
    const row = target.closest<HTMLElement>("[role='option']");
    if (row?.dataset.key !== undefined) return { what: "report", reportId: row.dataset.key, box: boxOf(row) };
    return { what: "newReport", box: boxOf(panel) };
  }
  const list = target.closest<HTMLElement>("[role='tab'][data-key='reports']");
  return list === null ? null : { what: "list", box: boxOf(list) };
}

/** Nearest to the pointer: before the first block whose middle lies below it. */
function betweenBlocks(scroller: HTMLElement, y: number): DropPlace | null {
  const root = scroller.querySelector("[data-rich-note]");
  const reportId = scroller.dataset.dropText!;
  const editor = editorOf(reportId);
  if (root === null || editor === null) return null;
  const blocks = editor.blockElements.map((element) => element.getBoundingClientRect());
  const { left, width, top } = root.getBoundingClientRect();
  const below = blocks.findIndex((block) => y < block.top + block.height / 2);
  const block = below < 0 ? blocks.length : below;
  const [before, behind] = [blocks[block - 1]?.bottom, blocks[block]?.top];
  const line = ((before ?? behind ?? top) + (behind ?? before ?? top)) / 2;
  return {
    what: "text",
    reportId,
    block,
    box: { left, width, top: line, height: 0 },
  };
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** Whether both are the same place, wherever it stands in the window now. */
export function isSamePlace(one: DropPlace | null, other: DropPlace | null): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(place: DropPlace | null): string {
  if (place === null) return "";
  const { box, ...rest } = place;
  return JSON.stringify(place.what === "text" ? place : rest);
}
