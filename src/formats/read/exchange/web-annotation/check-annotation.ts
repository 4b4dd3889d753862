import { isObject, type JsonObject, listIn, own } from "../json-value.ts";

const annotationContext = "http://www.w3.org/ns/anno.jsonld";

/** Whether a `@context` names the model's own. */
export function hasContext(value: JsonObject): boolean {
  return listIn(value, "@context").includes(annotationContext);
}

export function isOfType(value: JsonObject, type: string): boolean {
  return listIn(value, "type").includes(type);
}

/** An IRI as far as a reader has to know: a scheme, and no space. */
function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/u.test(value);
}

/** A resource: its IRI, or an object. */
function isResource(value: unknown): boolean {
  return isIri(value) || (isObject(value) && (own(value, "id") === undefined || isIri(own(value, "id"))));
}

/** A moment as XML Schema writes it. */
function isMoment(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/u.test(value)
  );
}

/**
 * Which MUST of the W3C Web Annotation Data Model (section 3) an annotation breaks, as a clause, or
 * null. Its `@context` may stand around it. Optional properties are checked as far as they are read.
 */
export function brokenRule(annotation: JsonObject): string | null {
  if (!isIri(own(annotation, "id"))) return "it has not exactly one identifier that is an IRI";
  if (!isOfType(annotation, "Annotation")) return "it is not of the type Annotation";
  const targets = listIn(annotation, "target");
  if (targets.length === 0) return "it has no target";
  if (!targets.every(isResource)) return "a target is neither an IRI nor an object";
  if (own(annotation, "bodyValue") !== undefined) {
    if (own(annotation, "body") !== undefined) return "it has both a body and a bodyValue";
    if (typeof own(annotation, "bodyValue") !== "string") return "its bodyValue is not one text";
  }
  for (const body of listIn(annotation, "body")) {
    if (!isResource(body)) return "a body is neither an IRI nor an object";
    if (isObject(body) && isOfType(body, "TextualBody") && typeof own(body, "value") !== "string") {
      return "a TextualBody has not exactly one value";
    }
  }
  for (const moment of ["created", "modified", "generated"]) {
    const value = own(annotation, moment);
    if (value !== undefined && !isMoment(value)) return `“${moment}” is not one moment`;
  }
  if (!listIn(annotation, "creator").every(isResource)) return "its creator is neither an IRI nor an object";
  for (const target of targets) {
    if (isObject(target) && isOfType(target, "SpecificResource") && own(target, "source") === undefined) {
      return "a target that is a part of something does not say of what";
    }
  }
  return null;
}
