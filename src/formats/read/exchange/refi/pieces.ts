import type { IncomingAnnotation } from "../../../../core/exchange/incoming.ts";
import { childrenNamed, type XmlNode } from "../../xml/xml-tree.ts";
import { asGuid } from "../identifiers.ts";

/** What `writeQdpx` names the link between a highlight's first piece and a further one. */
const pieceLink = "Piece of one highlight";

/** Highlights whose further pieces are selections of their own, joined by links, become one again. */
export function joinPieces(
  annotations: readonly IncomingAnnotation[],
  links: XmlNode | undefined,
): readonly IncomingAnnotation[] {
  const first = new Map<string, string>();
  for (const { attributes } of links === undefined ? [] : childrenNamed(links, "Link")) {
    const [origin, target] = [asGuid(attributes.originGUID), asGuid(attributes.targetGUID)];
    if (attributes.name === pieceLink && origin !== null && target !== null) first.set(target, origin);
  }
  if (first.size === 0) return annotations;
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const further = new Map<string, IncomingAnnotation[]>();
  const isJoined = ({ id, articleKey }: IncomingAnnotation) => {
    const origin = id === null ? undefined : first.get(id);
    // A chain of links, or one into another text, is not what we write.
    return origin !== undefined && !first.has(origin) && byId.get(origin)?.articleKey === articleKey;
  };
  for (const annotation of annotations) {
    if (!isJoined(annotation)) continue;
    const origin = first.get(annotation.id!)!;
    further.set(origin, [...(further.get(origin) ?? []), annotation]);
  }
  return annotations
    .filter((annotation) => !isJoined(annotation))
    .map((annotation) => {
      const others = annotation.id === null ? [] : (further.get(annotation.id) ?? []);
      const pieces = [annotation, ...others].flatMap((piece) => piece.pieces);
      return { ...annotation, pieces: pieces.toSorted((a, b) => a.start! - b.start!) };
    });
}

export function isPieceLink(link: XmlNode): boolean {
  return link.attributes.name === pieceLink;
}
