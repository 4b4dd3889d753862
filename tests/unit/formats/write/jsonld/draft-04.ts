type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/** Documents that a `$ref` may name, by their file names. */
export type Definitions = ReadonlyMap<string, Schema>;

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Whether a value is valid under a JSON Schema of draft 4: the keywords that the W3C's samples use. */
export function isValid(value: Json, schema: Schema, document: Schema, definitions: Definitions): boolean {
  const under = (part: Json | undefined, of: Json = value): boolean =>
    isValid(of, part as Schema, document, definitions);
  if (typeof schema.$ref === "string") {
    const [file, path] = schema.$ref.split("#") as [string, string];
    const found = file === "" ? document : definitions.get(file);
    if (found === undefined) throw new Error(`no schema ${file}`);
    const part = path
      .split("/")
      .filter(Boolean)
      .reduce((at: Json, key) => (at as Schema)[key]!, found);
    return isValid(value, part as Schema, found, definitions);
  }
  const list = (keyword: string) => (schema[keyword] as readonly Json[] | undefined) ?? [];
  const typeNames = [schema.type ?? []].flat() as readonly string[];
  const type = typeOf(value);
  if (
    typeNames.length > 0 &&
    !typeNames.includes(type) &&
    !(type === "integer" && typeNames.includes("number"))
  ) {
    return false;
  }
  if (schema.enum !== undefined && !list("enum").includes(value)) return false;
  if (!list("allOf").every((part) => under(part))) return false;
  if (schema.anyOf !== undefined && !list("anyOf").some((part) => under(part))) return false;
  if (schema.oneOf !== undefined && list("oneOf").filter((part) => under(part)).length !== 1) return false;
  if (schema.not !== undefined && under(schema.not)) return false;
  if (typeof value === "string") {
    if (schema.format === "uri" && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value)) return false;
    if (schema.format === "date-time" && !dateTime.test(value)) return false;
    if (typeof schema.pattern === "string" && !new RegExp(schema.pattern).test(value)) return false;
  }
  if (typeof value === "number" && typeof schema.minimum === "number") {
    if (schema.exclusiveMinimum === true ? value <= schema.minimum : value < schema.minimum) return false;
  }
  if (Array.isArray(value)) {
    if (value.length < ((schema.minItems as number | undefined) ?? 0)) return false;
    if (value.length > ((schema.maxItems as number | undefined) ?? Number.POSITIVE_INFINITY)) return false;
    if (isObject(schema.items) && !value.every((item) => under(schema.items, item))) return false;
  }
  if (isObject(value)) {
    if (!list("required").every((key) => Object.hasOwn(value, key as string))) return false;
    for (const [key, part] of Object.entries((schema.properties as Schema | undefined) ?? {})) {
      if (Object.hasOwn(value, key) && !under(part, value[key]!)) return false;
    }
    for (const [pattern, part] of Object.entries((schema.patternProperties as Schema | undefined) ?? {})) {
      const keys = Object.keys(value).filter((key) => new RegExp(pattern).test(key));
      if (!keys.every((key) => under(part, value[key]!))) return false;
    }
  }
  return true;
}
