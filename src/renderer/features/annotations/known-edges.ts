import type { Annotation } from "../../../contract/records.ts";
import { spanOf } from "../../../core/anchor/pieces.ts";
import type { Reader } from "../../reader/reader.ts";

/** Upper and lower edge of a highlight in CSS pixels, from the upper edge of the text. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

interface Measured {
  readonly layout: number;
  readonly edges: WeakMap<Annotation, Edges>;
}

/** What was measured of a text as it is laid out now. */
const measured = new WeakMap<Reader, Measured>();

/** Where a highlight stands; null where it has no place on the page. Only a new one, or a new layout, is measured. */
export function edgesOf(reader: Reader, annotation: Annotation): Edges | null {
  const { edges } = measuredOf(reader);
  const known = edges.get(annotation);
  if (known !== undefined) return known;
  const found = reader.edgesOf(spanOf(annotation.pieces));
  if (found === null) return null;
  const origin = reader.top();
  const own = { top: found.top - origin, bottom: found.bottom - origin };
  edges.set(annotation, own);
  return own;
}

function measuredOf(reader: Reader): Measured {
  const before = measured.get(reader);
  if (before?.layout === reader.layout) return before;
  const now = { layout: reader.layout, edges: new WeakMap() };
  measured.set(reader, now);
  return now;
}
