import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeWebAnnotations } from "../../../../../src/formats/write/jsonld/write-web-annotations.ts";
import { ben, emojiArticle, plainArticle, sampleExchange } from "../../../core/exchange/sample-exchange.ts";
import { type Definitions, isValid } from "./draft-04.ts";

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
  first: { items: WebAnnotation[] };
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

const fixtures = fileURLToPath(new URL("fixtures/wa", import.meta.url));

describe("under the W3C's own schemas", () => {
  const read = (path: string) => JSON.parse(readFileSync(join(fixtures, path), "utf8"));
  const json = (folder: string) =>
    readdirSync(join(fixtures, folder)).filter((name) => name.endsWith(".json"));
  const load = () => {
    const definitions: Definitions = new Map(
      json("definitions").map((name) => [basename(name), read(`definitions/${name}`)]),
    );
    const { assertions }: { assertions: string[] } = read("annotations/annotationMusts.test");
    const schemas = assertions.map((path) => ({ path, schema: read(path) }));
    return (annotation: object) =>
      schemas
        .filter(({ schema }) => !isValid(annotation as never, schema, schema, definitions))
        .map(({ path }) => path);
  };

  test("every annotation satisfies every MUST", () => {
    const broken = load();
    for (const item of written().first.items) {
      expect(broken({ "@context": "http://www.w3.org/ns/anno.jsonld", ...item })).toEqual([]);
    }
  });

  /** They use Composite, List and Independents, which the final model left out. */
  const outdated = ["anno11.json", "anno12.json", "anno13.json"];
  const samples = (folder: string) =>
    json(folder).filter((name) => name.startsWith("anno") && !outdated.includes(name));

  test("the schemas accept the correct samples, so that they can be trusted on ours", () => {
    const broken = load();
    for (const name of samples("samples/correct")) {
      expect([name, broken(read(`samples/correct/${name}`))]).toEqual([name, []]);
    }
  });

  test("the schemas refuse the incorrect samples that are JSON at all", () => {
    const broken = load();
    let refused = 0;
    for (const name of samples("samples/incorrect")) {
      const text = readFileSync(join(fixtures, "samples/incorrect", name), "utf8");
      let sample: object;
      try {
        sample = JSON.parse(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        continue;
      }
      expect([name, broken(sample).length > 0]).toEqual([name, true]);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(10);
  });
});
