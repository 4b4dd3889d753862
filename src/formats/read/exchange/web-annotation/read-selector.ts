import type { IncomingPiece } from "../../../../core/exchange/incoming.ts";
import { type JsonObject, objectsIn, own, positionIn, textIn } from "../json-value.ts";
import { isOfType } from "./check-annotation.ts";

const nowhere: IncomingPiece = {
  ...{ start: null, end: null, unit: "code-point", exact: null, prefix: null, suffix: null },
};

/**
 * What the selectors beside each other say of one place: the quotation and, as a hint, the position.
 * Selectors refined by others are looked into. Null when none of them is of words. `unit` is what
 * positions count: the model counts code points, browsers' annotators UTF-16 units.
 */
export function readSelectors(target: JsonObject, unit: IncomingPiece["unit"]): IncomingPiece | null {
  let piece: IncomingPiece = { ...nowhere, unit };
  const take = (selector: JsonObject, depth: number) => {
    if (isOfType(selector, "TextQuoteSelector") && piece.exact === null) {
      const exact = own(selector, "exact");
      if (typeof exact === "string" && exact !== "") {
        piece = { ...piece, exact, prefix: textIn(selector, "prefix"), suffix: textIn(selector, "suffix") };
      }
    }
    if (isOfType(selector, "TextPositionSelector") && piece.start === null) {
      const [start, end] = [positionIn(selector, "start"), positionIn(selector, "end")];
      if (start !== null && end !== null && start < end) piece = { ...piece, start, end };
    }
    if (depth < 10) for (const inner of objectsIn(selector, "refinedBy")) take(inner, depth + 1);
  };
  for (const selector of objectsIn(target, "selector")) take(selector, 0);
  return piece.exact === null && piece.start === null ? null : piece;
}
