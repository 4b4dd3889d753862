import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Draft04 from "ajv-draft-04";

/** The W3C's own tests of web annotations: schemas of draft 4, and samples right and wrong. */
export const fixtures = fileURLToPath(new URL("fixtures/wa", import.meta.url));

/** Says of a value which of some schemas it breaks, by their paths. */
export type Broken = (value: unknown) => string[];

const readJson = (path: string) => JSON.parse(readFileSync(join(fixtures, path), "utf8"));

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** A validator that knows what the schemas refer to; their file names are their addresses. */
function validator(): Draft04 {
  // The schemas carry remarks of their own (assertionType …), which a strict reader takes for mistakes.
  const ajv = new Draft04({
    ...{ strict: false, logger: false },
    formats: { uri: (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text), "date-time": dateTime },
  });
  for (const name of readdirSync(join(fixtures, "definitions"))) {
    if (name.endsWith(".json")) ajv.addSchema(readJson(join("definitions", name)), name);
  }
  return ajv;
}

/** Every MUST of an annotation. */
export function annotationMusts(): Broken {
  const ajv = validator();
  const { assertions }: { assertions: string[] } = readJson("annotations/annotationMusts.test");
  // Some of them bear the address of another, which none refers to.
  const musts = assertions.map((path) => {
    const { id: _, ...schema } = readJson(path);
    return { path, isValid: ajv.compile(schema) };
  });
  return (value) => musts.filter(({ isValid }) => !isValid(value)).map(({ path }) => path);
}

/** What the W3C's definitions say of a collection, or of its page, by their names there. */
export function collectionDefinitions(names: readonly string[]): Broken {
  const ajv = validator();
  const rules = names.map((name) => ({
    name,
    isValid: ajv.compile({ $ref: `collections.json#/definitions/${name}` }),
  }));
  return (value) => rules.filter(({ isValid }) => !isValid(value)).map(({ name }) => name);
}
