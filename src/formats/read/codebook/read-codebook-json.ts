import { blank, type CodebookTag, readColour, tidyCodebook } from "../../../core/tag/codebook.ts";
import { patterns } from "../../../core/tag/look.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { refusal } from "../reading.ts";
import type { CodebookReading } from "./reading.ts";

/** The newest version of docs/formats/codebook-json.md that is read here. */
const newestVersion = 1;

/** As deep as a path of tags may be, and a little; what nests deeper is damage. */
const deepest = 40;

/**
 * Read a codebook from JSON: one of ours (`claimbench-codebook`), or the tags of a project's JSON
 * (`claimbench-project`). Unknown keys are passed over.
 */
export function readCodebookJson(bytes: Uint8Array): CodebookReading {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const decoding = decodeBytes(bytes, { encoding: "utf-8" });
  if (!decoding.ok) return decoding;
  let value: unknown;
  try {
    value = JSON.parse(decoding.decoded.replace(/^\ufeff/u, ""));
  } catch {
    return refusal("damaged", "it is no JSON, or cut off");
  }
  const file = asObject(value);
  const isOurs = file.format === "claimbench-codebook" || file.format === "claimbench-project";
  if (!isOurs || !Array.isArray(file.tags)) {
    return refusal("wrong-kind", "it is JSON, but neither a codebook nor a project of Claimbench");
  }
  if (typeof file.formatVersion !== "number" || file.formatVersion > newestVersion) {
    return refusal("wrong-kind", "it was made by a newer Claimbench");
  }
  const tags: CodebookTag[] = [];
  collect(tags, file.tags, [], 0);
  return { ok: true, codebook: tidyCodebook(tags) };
}

function collect(
  into: CodebookTag[],
  stated: readonly unknown[],
  above: readonly string[],
  depth: number,
): void {
  if (depth > deepest) return;
  for (const each of stated) {
    const tag = asObject(each);
    const path = asText(tag.path);
    const names = path === "" ? [...above, asText(tag.name)] : path.split("/");
    into.push({
      ...blank,
      names,
      colour: readColour(asText(tag.colour)),
      pattern: patterns.find((pattern) => pattern === tag.pattern) ?? null,
      description: asText(tag.description),
      inclusion: asText(tag.inclusion),
      exclusion: asText(tag.exclusion),
    });
    if (Array.isArray(tag.tags)) collect(into, tag.tags, names, depth + 1);
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string {
  return typeof value === "string" ? value.toWellFormed().replaceAll("\0", "").trim() : "";
}
