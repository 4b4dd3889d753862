import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { element, xmlDocument } from "../xml/element.ts";
import { codesElement } from "./codes.ts";

/**
 * The codebook as REFI-QDA codebook exchange 1.0 (`.qdc`, `urn:QDA-XML:codebook:1.0`).
 *
 * Null when there is no tag: the standard knows no empty codebook.
 */
export function writeQdc({ tags }: ExchangeData): string | null {
  const codes = codesElement(tags);
  if (codes === null) return null;
  const attributes = { xmlns: "urn:QDA-XML:codebook:1.0", origin: "Claimbench" };
  return xmlDocument(element("CodeBook", attributes, codes));
}
