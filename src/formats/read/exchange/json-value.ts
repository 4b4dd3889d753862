import { decodeBytes } from "../encoding/decode.ts";
import { type Refusal, refusal } from "../reading.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * JSON in UTF-8 (or another encoding with a mark) as a value. Refused: what is no JSON, what nests
 * deeper than the parser goes, and a key `__proto__`, which would reach into JavaScript's objects.
 */
export function parseJson(bytes: Uint8Array): { readonly ok: true; readonly value: unknown } | Refusal {
  const decoding = decodeBytes(bytes, {});
  if (!decoding.ok) return decoding;
  return parseJsonText(decoding.decoded.replace(/^\ufeff/u, ""));
}

export function parseJsonText(text: string): { readonly ok: true; readonly value: unknown } | Refusal {
  try {
    if (/__proto__|\\u005f/iu.test(text)) {
      let hasProto = false;
      JSON.parse(text, (key, inner: unknown) => {
        if (key === "__proto__") hasProto = true;
        return inner;
      });
      if (hasProto) return refusal("unsafe", "it has a key “__proto__”");
    }
    return { ok: true, value: JSON.parse(text) };
  } catch (problem) {
    if (problem instanceof SyntaxError) return refusal("damaged", "it is no JSON, or cut off");
    if (problem instanceof RangeError) {
      return refusal("too-large", "its lists and objects lie too deep inside each other");
    }
    throw problem;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that the object itself has, so that no key reads what every object inherits. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text that is not empty, or null. */
export function textIn(object: JsonObject, key: string): string | null {
  const value = own(object, key);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A list's entries; a single value is a list of one, as JSON-LD has it; none when it is not there. */
export function listIn(object: JsonObject, key: string): readonly unknown[] {
  const value = own(object, key);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function objectsIn(object: JsonObject, key: string): readonly JsonObject[] {
  return listIn(object, key).filter(isObject);
}

/** A whole number from 0, or null. */
export function positionIn(object: JsonObject, key: string): number | null {
  const value = own(object, key);
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
