import type { ExchangeTag } from "../../../core/exchange/exchange.ts";
import { container, element, textElement, type Xml } from "../xml/element.ts";

/**
 * Tags as REFI-QDA codes, nested as they are; null when there is none, because the standard allows
 * no empty list. Codebook and project write a code alike.
 */
export function codesElement(tags: readonly ExchangeTag[]): Xml | null {
  const children = Map.groupBy(tags, ({ parentId }) => parentId);
  const code = ({ id, name, colour, description }: ExchangeTag): Xml =>
    element(
      "Code",
      { guid: id, name, isCodable: true, color: colour },
      textElement("Description", description),
      ...(children.get(id) ?? []).map(code),
    );
  return container("Codes", (children.get(null) ?? []).map(code));
}
