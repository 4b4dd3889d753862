import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWebAnnotations } from "../../../../../src/formats/write/jsonld/write-web-annotations.ts";
import { ben, emojiArticle, plainArticle, sampleExchange } from "../../../core/exchange/sample-exchange.ts";
import { annotationMusts, collectionDefinitions, fixtures } from "./w3c-schemas.ts";

interface Target {
  source: string;
  selector: [
    { type: string; exact: string; prefix: string; suffix: string },
    { type: string; start: number; end: number },
  ];
}

interface WebAnnotation {
  id: string;
  motivation: string;
  creator: { id: string; name: string };
  body?: object | object[];
  target: Target | Target[];
}

interface Collection {
  total: number;
  "dcterms:references": { id: string; "dc:identifier": string[] }[];
  first: { type: string; items: WebAnnotation[] };
}

function written(): Collection {
  return JSON.parse(writeWebAnnotations(sampleExchange));
}

test("both selectors of every target select the same words of the article's code points", () => {
  const texts = new Map([emojiArticle, plainArticle].map(({ id, text }) => [`urn:uuid:${id}`, [...text]]));
  const { items } = written().first;
  const targets = items.flatMap(({ target }) => target);
  expect(targets.length).toBe(7);
  for (const { source, selector } of targets) {
    const [quote, position] = selector;
    const points = texts.get(source)!;
    expect([quote.type, position.type]).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    expect(points.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
    expect(points.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
  }
});

test("tags and the note are bodies with their purposes, and say who else made them", () => {
  const [first, , , pieces, bare] = written().first.items;
  expect(first).toMatchObject({
    id: `urn:uuid:${sampleExchange.annotations[0]!.id}`,
    motivation: "tagging",
    creator: { type: "Person", name: "Ada <Lovelace> & Co" },
  });
  expect(first!.body).toEqual([
    { type: "TextualBody", purpose: "tagging", value: "hostages", format: "text/plain" },
    expect.objectContaining({
      value: "hostages/direct talks",
      creator: expect.objectContaining({ name: "Ben" }),
    }),
    expect.objectContaining({
      purpose: "commenting",
      value: '-1 is, a "note"\nof two lines',
      creator: { id: `urn:uuid:${ben.id}`, type: "Person", name: "Ben" },
    }),
  ]);
  expect(pieces!.target).toHaveLength(3);
  expect(bare!.motivation).toBe("highlighting");
  expect(bare).not.toHaveProperty("body");
});

test("the collection counts its annotations and says which articles they are of", () => {
  const collection = written();
  expect(collection.total).toBe(5);
  expect(collection["dcterms:references"].map((article) => article["dc:identifier"][0])).toEqual([
    "001 😀.txt",
    "002.txt",
  ]);
});

describe("under the W3C's own schemas", () => {
  const context = "http://www.w3.org/ns/anno.jsonld";
  const samples = (folder: string) =>
    readdirSync(join(fixtures, "samples", folder))
      .filter((name) => name.startsWith("anno"))
      .map((name) => [name, readFileSync(join(fixtures, "samples", folder, name), "utf8")] as const);

  const broken = annotationMusts();

  /** They use Composite, List and Independents, which the final model left out. */
  const outdated = ["anno11.json", "anno12.json", "anno13.json"];

  test("every annotation satisfies every MUST", () => {
    for (const item of written().first.items) expect(broken({ "@context": context, ...item })).toEqual([]);
    expect(broken({ "@context": context, ...written().first.items[0], target: 5 })).not.toEqual([]);
  });

  test("the collection and its page are what the model says they are", () => {
    const isCollection = collectionDefinitions([
      ...["annotationCollectionTypeValueFound", "labelDefinition", "labelFound", "totalFound"],
      ...["totalMoreThanZero", "firstValidIfPresent", "firstFound", "firstRequiredIfTotalMoreThanZero"],
    ]);
    const isPage = collectionDefinitions(["annotationPageTypeValueFound", "startIndexFound", "itemsFound"]);
    const collection = written();
    expect(isCollection(collection)).toEqual([]);
    expect(isPage(collection.first)).toEqual([]);
    expect(isPage(collection)).toEqual(["annotationPageTypeValueFound", "startIndexFound", "itemsFound"]);
  });

  test("the schemas accept the correct samples, so that they can be trusted on ours", () => {
    for (const [name, text] of samples("correct")) {
      if (!outdated.includes(name)) expect([name, broken(JSON.parse(text))]).toEqual([name, []]);
    }
  });

  test("the schemas refuse the incorrect samples that are JSON at all", () => {
    const refused = samples("incorrect").map(([name, text]) => {
      let sample: unknown;
      try {
        sample = JSON.parse(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        return [name, true];
      }
      return [name, broken(sample).length > 0];
    });
    expect(refused.filter(([, isRefused]) => !isRefused)).toEqual([]);
    expect(refused.length).toBeGreaterThan(30);
  });
});
