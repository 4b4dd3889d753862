import {
  byArticle,
  type ExchangeAnnotation,
  type ExchangeArticle,
  type ExchangeCoding,
  type ExchangeData,
  type ExchangeTarget,
} from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";
import type { Range } from "../../../core/text/range.ts";
import { container, element, textElement, type Xml, xmlDocument } from "../xml/element.ts";
import { type ZipEntry, zip } from "../zip/zip.ts";
import { codesElement } from "./codes.ts";
import { variableElements, variableValues } from "./variables.ts";

/**
 * The project as REFI-QDA project exchange 1.0 (`.qdpx`): a ZIP of `project.qde`
 * (`urn:QDA-XML:project:1.0`) and each text in `sources/`, UTF-8 with LF and no byte order mark.
 * Positions are code points, the end exclusive. GUIDs are our own ids, so that an export brought
 * back is recognised. A highlight of several pieces becomes several selections, the standard knows
 * no other way; links join them, for whoever understands those. Empty containers are left out, which the standard demands.
 */
export async function writeQdpx(data: ExchangeData): Promise<Uint8Array> {
  const entries: ZipEntry[] = [{ path: "project.qde", content: projectXml(data) }];
  for (const { id, text } of data.articles) entries.push({ path: `sources/${id}.txt`, content: text });
  return zip(entries);
}

function projectXml(data: ExchangeData): string {
  const codes = codesElement(data.tags);
  const notes = data.annotations.filter(({ note }) => note !== null);
  const children = [
    container(
      "Users",
      data.persons.map(({ id, name }) => element("User", { guid: id, name })),
    ),
    codes === null ? null : element("CodeBook", {}, codes),
    container("Variables", variableElements(data.articles)),
    container(
      "Sources",
      byArticle(data).map(({ article, annotations }) => sourceElement(article, annotations)),
    ),
    container("Notes", notes.map(noteElement)),
    container("Links", data.annotations.flatMap(pieceLinks)),
  ].filter((child) => child !== null);
  const attributes = { xmlns: "urn:QDA-XML:project:1.0", name: data.name, origin: "Claimbench" };
  return xmlDocument(container("Project", children, attributes) ?? element("Project", attributes));
}

function sourceElement(article: ExchangeArticle, annotations: readonly ExchangeAnnotation[]): Xml {
  const selections = annotations.flatMap((annotation) =>
    annotation.targets.map((target, piece) => ({ annotation, target, piece })),
  );
  const spans = toCodePoints(
    article.text,
    selections.map(({ target }) => target),
  );
  const children = [
    ...selections.map(({ annotation, target, piece }, index) =>
      selectionElement(annotation, target, piece, spans[index]!),
    ),
    ...variableValues(article),
  ];
  const attributes = {
    guid: article.id,
    name: article.name,
    plainTextPath: `internal://${article.id}.txt`,
    creatingUser: article.personId,
    creationDateTime: article.createdAt,
  };
  return container("TextSource", children, attributes) ?? element("TextSource", attributes);
}

function selectionElement(
  { personId, createdAt, codings, note }: ExchangeAnnotation,
  { id, quote }: ExchangeTarget,
  piece: number,
  { start, end }: Range,
): Xml {
  return element(
    "PlainTextSelection",
    {
      ...{ guid: id, name: quote, startPosition: start, endPosition: end },
      ...{ creatingUser: personId, creationDateTime: createdAt },
    },
    ...codings.map((coding) => codingElement(coding, piece)),
    note === null ? null : element("NoteRef", { targetGUID: note.id }),
  );
}

function codingElement({ id, tag, personId, createdAt }: ExchangeCoding, piece: number): Xml {
  const attributes = { guid: ofPiece(id, piece), creatingUser: personId, creationDateTime: createdAt };
  return element("Coding", attributes, element("CodeRef", { targetGUID: tag.id }));
}

/** A GUID of its own for the coding of each further piece: the last sixteen bits count on. */
function ofPiece(id: string, piece: number): string {
  if (piece === 0) return id;
  const last = (Number.parseInt(id.slice(-4), 16) + piece) % 0x1_0000;
  return `${id.slice(0, -4)}${last.toString(16).padStart(4, "0")}`;
}

/** That a highlight's further pieces belong to its first. */
function pieceLinks({ targets: [first, ...further] }: ExchangeAnnotation): Xml[] {
  return further.map(({ id }) =>
    element("Link", {
      ...{ guid: ofPiece(id, 0x5a5a), name: "Piece of one highlight", direction: "OneWay" },
      ...{ originGUID: first.id, targetGUID: id },
    }),
  );
}

function noteElement({ targets, note }: ExchangeAnnotation): Xml {
  const { id, text, personId, createdAt, modifiedAt } = note!;
  const attributes = {
    ...{ guid: id, name: `Note on “${targets[0].quote}”` },
    ...{ creatingUser: personId, creationDateTime: createdAt, modifiedDateTime: modifiedAt },
  };
  return element("Note", attributes, textElement("PlainTextContent", text));
}
