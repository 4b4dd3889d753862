import {
  type IncomingAnnotation,
  type IncomingArticle,
  type IncomingCoding,
  type IncomingData,
  type IncomingFacts,
  type IncomingNote,
  type IncomingTag,
  pieceAt,
} from "../../../../core/exchange/incoming.ts";
import { patterns } from "../../../../core/tag/look.ts";
import { type Line, lineRoles } from "../../../../core/text/line.ts";
import { normaliseText } from "../../../../core/text/normalise.ts";
import { refusal } from "../../reading.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { asColour, asGuid, asMoment } from "../identifiers.ts";
import { type JsonObject, listIn, objectsIn, own, positionIn, textIn } from "../json-value.ts";
import { readClaims } from "./read-claims.ts";
import { readReports, readSearches } from "./read-reports.ts";

/** The newest schema that this reader knows, of docs/formats/json.md. */
const knownVersion = 1;

/** Whether a JSON value says that it is a project of ours. */
export function isProjectJson(value: JsonObject): boolean {
  return own(value, "format") === "claimbench-project";
}

/**
 * A project that `writeProjectJson` wrote, after docs/formats/json.md. Positions are UTF-16 code
 * units. A newer schema is refused; an entry that is not built as this one says is left out and
 * listed. Keys that are not known are passed over.
 */
export function readProjectJson(project: JsonObject): ExchangeReading {
  const version = own(project, "formatVersion");
  if (typeof version !== "number")
    return refusal("damaged", "it does not say which version of the format it is");
  if (version > knownVersion) {
    return refusal(
      "unknown-kind",
      `it was written by a newer Claimbench (format ${version}); update this one`,
    );
  }
  if (own(project, "offsetUnit") !== "utf-16") {
    return refusal("unknown-kind", "it counts positions in a unit that is not known");
  }
  for (const list of ["persons", "tags", "articles", "annotations"]) {
    if (!Array.isArray(own(project, list))) return refusal("damaged", `it has no list “${list}”`);
  }
  return understood("claimbench", new Project(project).read());
}

class Project {
  readonly #json: JsonObject;
  readonly #dropped = new Dropped();
  readonly #texts = new Map<string, string>();
  readonly #tagIds = new Set<string>();

  constructor(json: JsonObject) {
    this.#json = json;
  }

  read(): IncomingData {
    const persons = this.#each("persons", (person) => {
      const [id, name] = [textIn(person, "id"), textIn(person, "name")];
      return id === null || name === null ? null : { key: id, id: asGuid(id), name };
    });
    const tags = this.#each("tags", (tag) => this.#tag(tag));
    const articles = this.#each("articles", (article) => this.#article(article));
    const annotations = this.#each("annotations", (annotation) => this.#annotation(annotation));
    const claims = readClaims(this.#json, this.#dropped);
    const searches = readSearches(this.#json, this.#dropped);
    const reports = readReports(this.#json, this.#dropped);
    const found = { persons, tags, articles, annotations, searches, reports };
    const dropped = this.#dropped.sentences();
    return { ...found, ...(claims.length === 0 ? {} : { claims }), dropped };
  }

  /** The entries of a list that can be read; null counts as broken, undefined was told otherwise. */
  #each<T>(list: string, read: (entry: JsonObject) => T | null | undefined): T[] {
    const all = own(this.#json, list) as readonly unknown[];
    const objects = objectsIn(this.#json, list);
    for (let left = all.length - objects.length; left > 0; left--) this.#dropped.add("broken");
    return objects.flatMap((entry) => {
      const value = read(entry);
      if (value === null)
        this.#dropped.add("broken", textIn(entry, "name") ?? textIn(entry, "id") ?? undefined);
      return value ?? [];
    });
  }

  #tag(tag: JsonObject): IncomingTag | null {
    const [key, name] = [textIn(tag, "id"), textIn(tag, "name")];
    const parentKey = textIn(tag, "parentId");
    if (key === null || name === null || (parentKey !== null && !this.#tagIds.has(parentKey))) return null;
    this.#tagIds.add(key);
    return {
      ...{ key, id: asGuid(key), parentKey, name },
      colour: asColour(own(tag, "colour")),
      pattern: patterns.find((pattern) => pattern === own(tag, "pattern")) ?? null,
      description: textIn(tag, "description") ?? "",
      inclusion: textIn(tag, "inclusion") ?? "",
      exclusion: textIn(tag, "exclusion") ?? "",
      createdMs: asMoment(own(tag, "createdAt")),
    };
  }

  #article(article: JsonObject): IncomingArticle | null {
    const [key, name] = [textIn(article, "id"), textIn(article, "name")];
    const stored = own(article, "text");
    if (key === null || name === null || typeof stored !== "string" || this.#texts.has(key)) return null;
    const { text } = normaliseText(stored);
    this.#texts.set(key, text);
    const version = objectsIn(article, "versions").at(-1);
    return {
      ...{ key, id: asGuid(key), name, text, textSha256: null },
      facts: factsIn(article),
      areFactsComplete: true,
      confirmed: listIn(article, "confirmed").filter((fact) => typeof fact === "string"),
      lines: linesIn(article, text),
      label: textIn(article, "label"),
      fileSha256: hashIn(article, "fileSha256"),
      versionId: version === undefined ? null : asGuid(own(version, "id")),
      versionCreatedMs: version === undefined ? null : asMoment(own(version, "createdAt")),
      personKey: textIn(article, "personId"),
      createdMs: asMoment(own(article, "createdAt")),
    };
  }

  #annotation(annotation: JsonObject): IncomingAnnotation | null | undefined {
    const articleKey = textIn(annotation, "articleId");
    const targets = objectsIn(annotation, "targets");
    if (articleKey === null || targets.length === 0) return null;
    const text = this.#texts.get(articleKey);
    const example = textIn(targets[0]!, "exact") ?? undefined;
    if (text === undefined) {
      this.#dropped.add("article-unknown", example);
      return undefined;
    }
    const pieces = targets.flatMap((target) => {
      const [start, end] = [positionIn(target, "start"), positionIn(target, "end")];
      if (start === null || end === null || start >= end || end > text.length) return [];
      const exact = textIn(target, "exact");
      // Where words and position disagree, the words and their context say what was meant.
      return [
        exact === null || exact === text.slice(start, end)
          ? pieceAt(text, start, end)
          : {
              ...pieceAt(text, start, end),
              exact,
              prefix: textIn(target, "prefix"),
              suffix: textIn(target, "suffix"),
            },
      ];
    });
    if (pieces.length < targets.length) this.#dropped.add("outside", example);
    if (pieces.length === 0) return undefined;
    return {
      ...{ id: asGuid(own(annotation, "id")), articleKey, pieces },
      personKey: textIn(annotation, "personId"),
      createdMs: asMoment(own(annotation, "createdAt")),
      importance: positionIn(annotation, "importance") ?? 0,
      codings: objectsIn(annotation, "tags").flatMap((tagging) => this.#coding(tagging)),
      note: noteIn(own(annotation, "note")),
    };
  }

  #coding(tagging: JsonObject): IncomingCoding[] {
    const tagKey = textIn(tagging, "tagId");
    if (tagKey === null || !this.#tagIds.has(tagKey)) {
      this.#dropped.add("tag-unknown");
      return [];
    }
    const createdMs = asMoment(own(tagging, "createdAt"));
    const pinnedMs = asMoment(own(tagging, "pinnedAt"));
    const coding = { tagKey, personKey: textIn(tagging, "personId"), createdMs };
    return [pinnedMs === null ? coding : { ...coding, pinnedMs }];
  }
}

function factsIn(article: JsonObject): IncomingFacts {
  const fact = (key: keyof IncomingFacts) => textIn(article, key);
  return {
    ...{ title: fact("title"), source: fact("source"), author: fact("author"), date: fact("date") },
    ...{ dateline: fact("dateline"), language: fact("language"), url: fact("url") },
  };
}

/** Lines in order, inside the text and without overlap; null when the file's are not. */
function linesIn(article: JsonObject, text: string): readonly Line[] | null {
  let last = 0;
  const lines: Line[] = [];
  for (const line of objectsIn(article, "lines")) {
    const [start, end] = [positionIn(line, "start"), positionIn(line, "end")];
    const role = lineRoles.find((known) => known === own(line, "role"));
    if (start === null || end === null || role === undefined) return null;
    if (start < last || end <= start || end > text.length) return null;
    lines.push({ start, end, role });
    last = end;
  }
  return lines.length === 0 ? null : lines;
}

function hashIn(article: JsonObject, key: string): string | null {
  const hash = textIn(article, key);
  return hash !== null && /^[0-9a-f]{64}$/u.test(hash) ? hash : null;
}

function noteIn(note: unknown): IncomingNote | null {
  if (typeof note !== "object" || note === null) return null;
  const fields = note as JsonObject;
  const text = textIn(fields, "text");
  if (text === null) return null;
  return {
    ...{ id: asGuid(own(fields, "id")), text, personKey: textIn(fields, "personId") },
    document: own(fields, "document") ?? null,
    createdMs: asMoment(own(fields, "createdAt")),
    modifiedMs: asMoment(own(fields, "modifiedAt")),
  };
}
