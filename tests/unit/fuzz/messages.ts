import fc from "fast-check";
import { z } from "zod";

/** Messages for a channel, made from its own schema: those that fit it, and those that just do not. */

/** Of a JSON schema, what the contract's schemas become. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Words that mean something to someone on the way: SQL, markup, paths, keys of every object. */
const words = [
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  "'; DROP TABLE article; --",
  "<img src=x onerror=alert(1)>",
  "\0",
  "\ud800",
  "😀",
  "2025-03-05",
  "https://example.org/",
  "#aa3355",
  "tag:x OR (",
];

/**
 * What `schema` takes. Strings are now and then one of `known`, so that a message reaches what is
 * behind the first look-up.
 */
export function fitting(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  return shaped(schema, known).filter((value) => schema.safeParse(value).success);
}

/** Of the shape that `schema` takes; what it asks for beyond that may be missing. */
function shaped(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const whole = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return arbitraryOf(whole, whole, known);
}

function arbitraryOf(shape: Shape, whole: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const inner = (each: Shape) => arbitraryOf(each, whole, known);
  if (shape.$ref !== undefined) return inner(whole.$defs?.[shape.$ref.split("/").at(-1)!] ?? {});
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  switch (shape.type) {
    case "object":
      return objectOf(shape, inner);
    case "array":
      return fc.array(inner(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 4, 4),
      });
    case "string":
      return stringOf(shape, known);
    case "integer":
    case "number":
      return numberOf(shape);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(shape: Shape, inner: (each: Shape) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: others } = shape;
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each)]));
  const record = fc.record(fields, { requiredKeys: [...required] });
  if (typeof others !== "object") return record;
  const keys = shape.propertyNames === undefined ? fc.string() : inner(shape.propertyNames);
  const more = fc.dictionary(keys as fc.Arbitrary<string>, inner(others), { maxKeys: 3 });
  return fc.tuple(record, more).map(([known, rest]) => ({ ...rest, ...known }));
}

/** Any code points, halves of characters too. Made once, because a table of all of them is made for it. */
const wild = fc.string({ unit: "binary", maxLength: 30 });

function stringOf({ minLength = 0, maxLength = 2000, pattern }: Shape, known: readonly string[]) {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const limits = { minLength, maxLength: Math.min(maxLength, 30) };
  const fits = (word: string) => word.length >= minLength && word.length <= maxLength;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...[...known, ...words].filter(fits)) },
    { weight: 2, arbitrary: fc.string(limits) },
    { weight: 1, arbitrary: wild.filter(fits) },
    { weight: 1, arbitrary: fc.nat(maxLength).map((length) => "x".repeat(Math.max(length, minLength))) },
  );
}

function numberOf({ type, minimum, maximum, exclusiveMinimum }: Shape): fc.Arbitrary<number> {
  if (type === "number") {
    return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
  }
  const least = exclusiveMinimum === undefined ? (minimum ?? Number.MIN_SAFE_INTEGER) : exclusiveMinimum + 1;
  const most = maximum ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: Math.max(least, -2), max: Math.min(most, 400) }) },
    { weight: 1, arbitrary: fc.maxSafeInteger().map((number) => Math.min(Math.max(number, least), most)) },
  );
}

/** Anything at all, as JSON has it and as it has not. */
const anything = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, null, "", 0, -0, Number.NaN, [], {}, true),
  fc.constantFrom(...[500, 5000].map(nested)),
  fc.constant("x".repeat(200_001)),
);

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/**
 * What `schema` refuses: anything at all, or what would fit but for one field that is missing, of
 * another kind or too much.
 */
export function refused(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const spoilt = fc
    .tuple(shaped(schema, known), fc.constantFrom("drop", "spoil", "add"), fc.nat(20), anything)
    .map(([value, how, at, stranger]) => spoil(value, how, at, stranger));
  return fc
    .oneof({ weight: 1, arbitrary: anything }, { weight: 3, arbitrary: spoilt })
    .filter((value) => !schema.safeParse(value).success);
}

function spoil(value: unknown, how: string, at: number, stranger: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return stranger;
  const fields = Object.entries(value);
  const name = fields[at % Math.max(fields.length, 1)]?.[0] ?? "any";
  if (how === "drop") return Object.fromEntries(fields.filter(([each]) => each !== name));
  if (how === "spoil") return { ...value, [name]: stranger };
  const keys = ["extra", "path", "paths", "toString", "hasOwnProperty"];
  return { ...value, [keys[at % keys.length]!]: stranger };
}
