import {
  type IncomingAnnotation,
  type IncomingArticle,
  type IncomingCoding,
  type IncomingFacts,
  type IncomingNote,
  type IncomingPerson,
  noFacts,
  pieceAt,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import { refusal } from "../../reading.ts";
import { childNamed, childrenNamed, type XmlNode } from "../../xml/xml-tree.ts";
import { openZip, type ZipArchive } from "../../zip/open-zip.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { ForeignText } from "../foreign-text.ts";
import { asGuid, asMoment } from "../identifiers.ts";
import { type ReadCodes, readCodes } from "./codes.ts";
import { listUnread } from "./leftovers.ts";
import { joinPieces } from "./pieces.ts";
import { textOfSource } from "./project-sources.ts";
import { noticeVersion, readRefiXml } from "./read-refi-xml.ts";

/**
 * A project of REFI-QDA project exchange 1.0 (`.qdpx`): texts with their selections, codes, users
 * and notes. Survives what programs write beside the standard (docs/formats/exchange.md). What cannot
 * be used is left out and told; what is broken as a whole is refused.
 */
export async function readQdpx(bytes: Uint8Array): Promise<ExchangeReading> {
  const archive = await openZip(bytes);
  if (!archive.ok) return archive;
  const inner = projectFile(archive);
  if (inner === null)
    return refusal("wrong-kind", "it is a ZIP archive without a REFI-QDA project (.qde) in it");
  const xml = await archive.read(inner);
  if (!xml.ok) return xml;
  const read = readRefiXml(xml.bytes, "Project");
  if (!read.ok) return read;
  return understood("qdpx", await new Project(archive, read.root).read());
}

/** `project.qde`, whatever its case, else the only one of another name: programs name it after the project. */
function projectFile({ names }: ZipArchive): string | null {
  const projects = names.filter((name) => /^[^/]+\.qde$/iu.test(name));
  return projects.find((name) => name.toLowerCase() === "project.qde") ?? projects[0] ?? null;
}

class Project {
  readonly #archive: ZipArchive;
  readonly #root: XmlNode;
  readonly #dropped = new Dropped();
  readonly #notes = new Map<string, IncomingNote>();
  readonly #usedNotes = new Set<string>();
  readonly #factNames = new Map<string, keyof IncomingFacts | "fileSha256">();
  readonly #taken = new Set<string>();
  readonly #isOurs: boolean;

  constructor(archive: ZipArchive, root: XmlNode) {
    this.#archive = archive;
    this.#root = root;
    this.#isOurs = root.attributes.origin === "Claimbench";
  }

  async read() {
    const root = this.#root;
    noticeVersion(root, "urn:QDA-XML:project:1.0", this.#dropped);
    await this.#readNotes();
    this.#readVariables();
    const codes = readCodes(
      childNamed(root, "CodeBook"),
      this.#dropped,
      (guid) => this.#note(guid)?.text ?? null,
    );
    const articles: IncomingArticle[] = [];
    const annotations: IncomingAnnotation[] = [];
    for (const [place, { source, text: named }] of this.#textSources().entries()) {
      const text = await textOfSource(this.#archive, source, this.#dropped);
      if (text === null) continue;
      if ("ok" in text) {
        this.#dropped.add("text-unreadable", named);
        continue;
      }
      const foreign = new ForeignText(text.decoded);
      articles.push(this.#article(String(place), source, named, foreign.text));
      annotations.push(...this.#annotations(String(place), source, foreign, codes));
    }
    listUnread(root, this.#isOurs, this.#dropped);
    const unused = [...this.#notes.keys()].filter((guid) => !this.#usedNotes.has(guid)).length;
    this.#dropped.addOther("note on something else than a highlight", unused);
    return {
      persons: this.#persons(),
      tags: codes.tags,
      articles,
      annotations: joinPieces(annotations, childNamed(root, "Links")),
      dropped: this.#dropped.sentences(),
    };
  }

  #persons(): IncomingPerson[] {
    const users = childNamed(this.#root, "Users");
    return (users === undefined ? [] : childrenNamed(users, "User")).flatMap(({ attributes }) => {
      const key = asGuid(attributes.guid);
      const name = attributes.name ?? attributes.id;
      return key === null || name === undefined ? [] : [{ key, id: key, name }];
    });
  }

  /** Sources with text: also the texts that stand for PDFs. */
  #textSources(): { source: XmlNode; text: string }[] {
    const sources = childNamed(this.#root, "Sources")?.children ?? [];
    return sources.flatMap((source) => {
      const shown =
        source.name === "TextSource"
          ? source
          : source.name === "PDFSource"
            ? childNamed(source, "Representation")
            : undefined;
      if (shown === undefined) return [];
      const name = source.attributes.name ?? shown.attributes.name ?? source.attributes.guid ?? "Source";
      return [{ source: shown, text: name }];
    });
  }

  #article(key: string, source: XmlNode, name: string, text: string): IncomingArticle {
    const { creatingUser, creationDateTime } = source.attributes;
    const { fileSha256, ...facts } = this.#facts(source);
    for (const coding of childrenNamed(source, "Coding"))
      this.#dropped.add("whole-source", coding.attributes.guid && name);
    this.#dropped.addOther("description of a text", childrenNamed(source, "Description").length);
    return plainArticle({
      ...{ key, name, text, facts, fileSha256, areFactsComplete: this.#isOurs },
      id: this.#once(source.attributes.guid),
      personKey: asGuid(creatingUser),
      createdMs: asMoment(creationDateTime),
    });
  }

  #facts(source: XmlNode): IncomingFacts & { fileSha256: string | null } {
    const facts: { -readonly [K in keyof IncomingFacts | "fileSha256"]: string | null } = {
      ...noFacts,
      fileSha256: null,
    };
    for (const value of childrenNamed(source, "VariableValue")) {
      const name = this.#factNames.get(asGuid(childNamed(value, "VariableRef")?.attributes.targetGUID) ?? "");
      const said = value.children.find((child) => child.name.endsWith("Value"))?.text ?? "";
      if (name === undefined) this.#dropped.addOther("value of a variable");
      else if (said !== "") facts[name] = said;
    }
    return facts;
  }

  /** Our own variables, by their names; others' are counted. */
  #readVariables(): void {
    const variables = childNamed(this.#root, "Variables");
    for (const { attributes } of variables === undefined ? [] : childrenNamed(variables, "Variable")) {
      const guid = asGuid(attributes.guid);
      const fact = [...Object.keys(noFacts), "fileSha256"].find((name) => name === attributes.name);
      if (this.#isOurs && guid !== null && fact !== undefined)
        this.#factNames.set(guid, fact as keyof IncomingFacts);
    }
  }

  async #readNotes(): Promise<void> {
    const notes = childNamed(this.#root, "Notes");
    for (const note of notes === undefined ? [] : childrenNamed(notes, "Note")) {
      const guid = asGuid(note.attributes.guid);
      const text = await textOfSource(this.#archive, note, this.#dropped);
      if (guid === null || text === null || "ok" in text) {
        this.#dropped.add("broken", note.attributes.name);
        continue;
      }
      const { creatingUser, creationDateTime, modifiedDateTime } = note.attributes;
      this.#notes.set(guid, {
        ...{ id: guid, text: text.decoded, personKey: asGuid(creatingUser) },
        ...{ createdMs: asMoment(creationDateTime), modifiedMs: asMoment(modifiedDateTime) },
      });
    }
  }

  #note(guid: string | undefined): IncomingNote | null {
    const key = asGuid(guid) ?? "";
    const note = this.#notes.get(key);
    if (note !== undefined) this.#usedNotes.add(key);
    return note ?? null;
  }

  #annotations(
    articleKey: string,
    source: XmlNode,
    foreign: ForeignText,
    codes: ReadCodes,
  ): IncomingAnnotation[] {
    const selections = childrenNamed(source, "PlainTextSelection");
    const spans = selections.map(({ attributes: { startPosition, endPosition, name } }) => ({
      start: Number(startPosition?.trim() || Number.NaN),
      end: Number(endPosition?.trim() || Number.NaN),
      words: name === undefined || name.trim() === "" ? null : name,
    }));
    return foreign.understand(spans).flatMap((understanding, place) => {
      const selection = selections[place]!;
      const { guid, name, creatingUser, creationDateTime } = selection.attributes;
      if (understanding === null) {
        this.#dropped.add("outside", name ?? guid);
        return [];
      }
      if (understanding.how !== "agrees") this.#dropped.add(understanding.how, name);
      return [
        {
          ...{ articleKey, id: this.#once(guid), personKey: asGuid(creatingUser) },
          createdMs: asMoment(creationDateTime),
          pieces: [pieceAt(foreign.text, understanding.range.start, understanding.range.end)],
          codings: childrenNamed(selection, "Coding").flatMap((coding) => this.#coding(coding, codes)),
          note: this.#noteOf(selection),
        },
      ];
    });
  }

  #coding(coding: XmlNode, codes: ReadCodes): IncomingCoding[] {
    const target = childNamed(coding, "CodeRef")?.attributes.targetGUID;
    const tagKey = codes.keyOf(target);
    if (tagKey === null) {
      this.#dropped.add("tag-unknown", target);
      return [];
    }
    const { creatingUser, creationDateTime } = coding.attributes;
    return [{ tagKey, personKey: asGuid(creatingUser), createdMs: asMoment(creationDateTime) }];
  }

  /** A selection's own description, the notes on it and those on its codings, as one note. */
  #noteOf(selection: XmlNode): IncomingNote | null {
    const refs = [selection, ...childrenNamed(selection, "Coding")].flatMap((node) =>
      childrenNamed(node, "NoteRef"),
    );
    const notes = refs.flatMap((ref) => this.#note(ref.attributes.targetGUID) ?? []);
    const description = childNamed(selection, "Description")?.text.trim() ?? "";
    const texts = [description, ...notes.map(({ text }) => text)].filter((text) => text.trim() !== "");
    if (texts.length === 0) return null;
    const [first] = notes;
    const about = first ?? { id: null, personKey: null, createdMs: null, modifiedMs: null };
    return { ...about, id: notes.length === 1 ? about.id : null, text: texts.join("\n\n") };
  }

  /** A GUID the first time it is met; null, and told, when it stands for something else already. */
  #once(guid: string | undefined): string | null {
    const id = asGuid(guid);
    if (id === null) return null;
    if (!this.#taken.has(id)) {
      this.#taken.add(id);
      return id;
    }
    this.#dropped.add("duplicate", guid);
    return null;
  }
}
