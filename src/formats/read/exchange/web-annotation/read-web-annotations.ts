import { fromCodePoints } from "../../../../core/anchor/code-points.ts";
import {
  type IncomingAnnotation,
  type IncomingArticle,
  type IncomingCoding,
  type IncomingNote,
  type IncomingPiece,
  noFacts,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import { normaliseText } from "../../../../core/text/normalise.ts";
import { refusal } from "../../reading.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { asGuid, asMoment } from "../identifiers.ts";
import { isObject, type JsonObject, listIn, objectsIn, own, textIn } from "../json-value.ts";
import { NamedThings } from "../named-things.ts";
import { brokenRule, hasContext, isOfType } from "./check-annotation.ts";
import { readSelectors } from "./read-selector.ts";

/** Whether a JSON value is meant as annotations of the W3C model, well built or not. */
export function isWebAnnotations(value: unknown): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some(
    (each) =>
      isObject(each) &&
      (hasContext(each) ||
        (typeof own(each, "target") !== "undefined" && isOfType(each, "Annotation")) ||
        ["AnnotationCollection", "AnnotationPage"].some((type) => isOfType(each, type))),
  );
}

/**
 * Annotations of the W3C Web Annotation Data Model: a collection with its pages in it, a page, a
 * list, or one. An annotation that breaks a MUST of the model is left out and told; a file whose
 * annotations all do is refused. The quotation decides a place and the position is a hint. Texts are
 * not part of the model; where our own export says them beside the annotations they are taken.
 */
export function readWebAnnotations(value: unknown): ExchangeReading {
  const roots = (Array.isArray(value) ? value : [value]).filter(isObject);
  if (roots.length === 0 || !roots.every(hasContext)) {
    return refusal("damaged", "it does not name the context of the W3C Web Annotation model");
  }
  return new Collection(roots).read();
}

class Collection {
  readonly #roots: readonly JsonObject[];
  readonly #dropped = new Dropped();
  readonly #things = new NamedThings();
  readonly #articles = new Map<string, IncomingArticle>();
  readonly #taken = new Set<string>();

  constructor(roots: readonly JsonObject[]) {
    this.#roots = roots;
  }

  read(): ExchangeReading {
    const items: JsonObject[] = [];
    for (const root of this.#roots) {
      for (const reference of objectsIn(root, "dcterms:references")) this.#article(reference);
      items.push(...this.#itemsOf(root));
    }
    const rules = new Map<string, number>();
    const annotations = items.flatMap((item) => {
      const rule = brokenRule(item);
      if (rule !== null) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      return rule === null ? this.#annotation(item) : [];
    });
    const broken = [...rules.values()].reduce((sum, count) => sum + count, 0);
    if (broken > 0 && broken === items.length) {
      return refusal("damaged", `it breaks the W3C Web Annotation model: ${[...rules.keys()][0]}`);
    }
    for (const [rule, count] of rules) {
      this.#dropped.say(
        `${count.toLocaleString("en")} ${count === 1 ? "annotation was" : "annotations were"} left out: ${rule}.`,
      );
    }
    return understood("web-annotation", {
      ...{ persons: this.#things.persons, tags: this.#things.tags, annotations },
      articles: [...this.#articles.values()],
      dropped: this.#dropped.sentences(),
    });
  }

  #itemsOf(root: JsonObject): readonly JsonObject[] {
    if (isOfType(root, "AnnotationPage")) {
      if (own(root, "next") !== undefined) this.#dropped.say("The pages after this one are not in the file.");
      return objectsIn(root, "items");
    }
    if (!isOfType(root, "AnnotationCollection")) return [root];
    const items: JsonObject[] = [];
    let pages = objectsIn(root, "first");
    for (let count = 0; pages.length > 0 && count < 100_000; count++) {
      items.push(...pages.flatMap((page) => objectsIn(page, "items")));
      const next = pages.flatMap((page) => listIn(page, "next"));
      if (next.some((page) => !isObject(page)))
        this.#dropped.say("Further pages of the collection are not in the file.");
      pages = next.filter(isObject);
    }
    if (items.length === 0 && listIn(root, "first").some((page) => !isObject(page))) {
      this.#dropped.say("The pages of the collection are not in the file.");
    }
    return items;
  }

  /** An article as our own export describes it beside the annotations. */
  #article(reference: JsonObject): void {
    const key = textIn(reference, "id");
    if (key === null || this.#articles.has(key)) return;
    const names = listIn(reference, "dc:identifier").filter((each) => typeof each === "string");
    const value = own(reference, "value");
    const hash = names.find((name) => name.startsWith("urn:sha256:"))?.slice("urn:sha256:".length);
    this.#articles.set(
      key,
      plainArticle({
        ...{ key, id: asGuid(key), areFactsComplete: typeof value === "string" },
        name: names.find((name) => !name.startsWith("urn:")) ?? key,
        text: typeof value === "string" && value !== "" ? normaliseText(value).text : null,
        textSha256: hash ?? null,
        facts: {
          ...noFacts,
          title: textIn(reference, "dc:title"),
          source: textIn(reference, "dc:publisher"),
          author: textIn(reference, "dc:creator"),
          date: textIn(reference, "dc:date"),
          dateline: textIn(reference, "dcterms:spatial"),
          language: textIn(reference, "language"),
          url: textIn(reference, "dc:source"),
        },
      }),
    );
  }

  #annotation(item: JsonObject): IncomingAnnotation[] {
    const [first, ...others] = listIn(item, "target").map((target) => this.#target(target));
    const sameSource = [first, ...others].flatMap((found) =>
      found != null && found.source === first?.source ? found : [],
    );
    if (first == null || sameSource.length === 0) {
      this.#dropped.add("nowhere", textIn(item, "id") ?? undefined);
      return [];
    }
    this.#dropped.addOther("further target of an annotation", others.length + 1 - sameSource.length);
    const article = this.#articles.get(first.source) ?? this.#unknownArticle(first.source);
    const pieces = sameSource.flatMap(({ piece }) => inOurUnit(piece, article.text));
    const personKey = this.#things.person(own(item, "creator"));
    const createdMs = asMoment(own(item, "created"));
    const { codings, note } = this.#bodies(item, personKey, createdMs);
    return [
      {
        ...{ articleKey: article.key, id: this.#once(textIn(item, "id")), personKey, createdMs },
        ...{ pieces: pieces.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)), codings, note },
      },
    ];
  }

  #target(target: unknown): { source: string; piece: IncomingPiece } | null {
    if (!isObject(target)) return null;
    const [source] = listIn(target, "source");
    const named = typeof source === "string" ? source : isObject(source) ? textIn(source, "id") : null;
    const piece = readSelectors(target, "code-point");
    return named === null || piece === null ? null : { source: named, piece };
  }

  #unknownArticle(source: string): IncomingArticle {
    const isUrl = /^https?:\/\//iu.test(source);
    const article = plainArticle({
      ...{ key: source, name: source, text: null, id: asGuid(source) },
      facts: { ...noFacts, url: isUrl ? source : null },
    });
    this.#articles.set(source, article);
    return article;
  }

  #bodies(
    item: JsonObject,
    personKey: string | null,
    createdMs: number | null,
  ): { codings: IncomingCoding[]; note: IncomingNote | null } {
    const codings: IncomingCoding[] = [];
    const notes: IncomingNote[] = [];
    const bodies = [
      ...listIn(item, "body"),
      ...listIn(item, "bodyValue").map((value) => ({ type: "TextualBody", value })),
    ];
    for (const body of bodies) {
      const value = isObject(body) ? textIn(body, "value") : null;
      if (!isObject(body) || value === null) {
        this.#dropped.addOther("body that is not text");
        continue;
      }
      const who = own(body, "creator") === undefined ? personKey : this.#things.person(own(body, "creator"));
      const when = asMoment(own(body, "created")) ?? createdMs;
      const [purpose] = listIn(body, "purpose");
      const isTag =
        purpose === "tagging" || (purpose === undefined && listIn(item, "motivation").includes("tagging"));
      if (isTag) codings.push({ tagKey: this.#things.tag(value), personKey: who, createdMs: when });
      else {
        const modifiedMs = asMoment(own(body, "modified")) ?? when;
        notes.push({ id: asGuid(own(body, "id")), text: value, personKey: who, createdMs: when, modifiedMs });
      }
    }
    const [first] = notes;
    if (first === undefined) return { codings, note: null };
    return { codings, note: { ...first, text: notes.map(({ text }) => text).join("\n\n") } };
  }

  #once(iri: string | null): string | null {
    const id = asGuid(iri);
    if (id === null || !this.#taken.has(id)) {
      if (id !== null) this.#taken.add(id);
      return id;
    }
    this.#dropped.add("duplicate", iri ?? undefined);
    return null;
  }
}

/** With the text at hand its positions are turned into our own; one outside it leaves the words. */
function inOurUnit(piece: IncomingPiece, text: string | null): IncomingPiece {
  if (text === null || piece.start === null || piece.end === null) return piece;
  const [range] = fromCodePoints(text, [{ start: piece.start, end: piece.end }]);
  if (range == null) return { ...piece, start: null, end: null, unit: "utf-16" };
  return { ...piece, start: range.start, end: range.end, unit: "utf-16" };
}
