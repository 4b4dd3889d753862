import {
  byArticle,
  type ExchangeAnnotation,
  type ExchangeArticle,
  type ExchangeData,
  type ExchangePerson,
  type ExchangeTarget,
  finder,
} from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";

const context = "http://www.w3.org/ns/anno.jsonld";

/**
 * The annotations as one W3C AnnotationCollection whose first page holds them all
 * (https://www.w3.org/TR/annotation-model/). Every target has a quote and a position selector,
 * positions in code points as the model asks; ids are `urn:uuid:` of our own. What the articles
 * are, and their texts, is said beside them in terms that the model's context defines.
 */
export function writeWebAnnotations(data: ExchangeData): string {
  const personOf = finder(data.persons);
  const items = byArticle(data).flatMap(({ article, annotations }) => {
    const spans = toCodePoints(
      article.text,
      annotations.flatMap(({ targets }) => targets),
    ).values();
    return annotations.map((annotation) => ({
      id: urn(annotation.id),
      type: "Annotation",
      motivation: motivationOf(annotation),
      creator: agent(personOf(annotation.personId)),
      created: annotation.createdAt,
      ...bodiesOf(annotation, personOf),
      target: oneOrMany(
        annotation.targets.map((target) => {
          const { start, end } = spans.next().value!;
          return targetOf(article, target, start, end);
        }),
      ),
    }));
  });
  const collection = {
    "@context": context,
    id: urn(data.collectionId),
    type: "AnnotationCollection",
    label: data.name,
    generator: { id: "urn:claimbench:software", type: "Software", name: "Claimbench" },
    "dcterms:references": data.articles.map(describeArticle),
    total: items.length,
    first: { id: `${urn(data.collectionId)}#page1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

function agent({ id, name }: ExchangePerson) {
  return { id: urn(id), type: "Person", name };
}

/** The model allows one: what most of the annotation is about. */
function motivationOf({ codings, note }: ExchangeAnnotation): string {
  if (codings.length > 0) return "tagging";
  return note === null ? "highlighting" : "commenting";
}

/** Tags and the note; who put them there and when is said where it is not the annotation's own. */
function bodiesOf(annotation: ExchangeAnnotation, personOf: (id: string) => ExchangePerson) {
  const provenance = (personId: string, createdAt: string) => ({
    ...(personId === annotation.personId ? {} : { creator: agent(personOf(personId)) }),
    ...(createdAt === annotation.createdAt ? {} : { created: createdAt }),
  });
  const body: object[] = annotation.codings.map(({ tag, personId, createdAt }) => ({
    ...{ type: "TextualBody", purpose: "tagging", value: tag.path, format: "text/plain" },
    ...provenance(personId, createdAt),
  }));
  if (annotation.note !== null) {
    const { text, personId, createdAt, modifiedAt } = annotation.note;
    body.push({
      ...{ type: "TextualBody", purpose: "commenting", value: text, format: "text/plain" },
      ...provenance(personId, createdAt),
      ...(modifiedAt === createdAt ? {} : { modified: modifiedAt }),
    });
  }
  return body.length === 0 ? {} : { body: oneOrMany(body) };
}

function targetOf(
  article: ExchangeArticle,
  { quote, prefix, suffix }: ExchangeTarget,
  start: number,
  end: number,
) {
  return {
    source: urn(article.id),
    selector: [
      { type: "TextQuoteSelector", exact: quote, prefix, suffix },
      { type: "TextPositionSelector", start, end },
    ],
  };
}

function describeArticle(article: ExchangeArticle) {
  const { id, name, title, source, author, date, dateline, language, url, text, versions } = article;
  return {
    ...{ id: urn(id), type: "Text", format: "text/plain" },
    ...(language === null ? {} : { language }),
    "dc:identifier": [name, `urn:sha256:${versions.at(-1)!.textSha256}`],
    ...(title === null ? {} : { "dc:title": title }),
    ...(source === null ? {} : { "dc:publisher": source }),
    ...(author === null ? {} : { "dc:creator": author }),
    ...(date === null ? {} : { "dc:date": date }),
    ...(dateline === null ? {} : { "dcterms:spatial": dateline }),
    ...(url === null ? {} : { "dc:source": url }),
    value: text,
  };
}

function oneOrMany<T>(things: readonly T[]): T | readonly T[] {
  return things.length === 1 ? things[0]! : things;
}
