import { SaxesParser } from "saxes";
import { blank, type CodebookTag, readColour, tidyCodebook } from "../../../core/tag/codebook.ts";
import type { CodebookReading } from "../codebook/reading.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { refusal } from "../reading.ts";
import { xmlProblem } from "../xml/check-xml.ts";

/** More codes than these are no codebook that a person keeps. */
const mostCodes = 50_000;

/**
 * Read a REFI-QDA codebook (`.qdc`, `urn:QDA-XML:codebook:1.0`): codes as they nest, with colour and
 * description. Sets of codes, which no tag tree can hold, are counted as left out. Pure; the caller
 * bounds the size of the file.
 */
export function readQdc(bytes: Uint8Array): CodebookReading {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const decoding = decodeBytes(bytes, {});
  if (!decoding.ok) return decoding;
  const xml = decoding.decoded.replace(/^\ufeff/u, "");
  const problem = xmlProblem(xml);
  if (problem !== null) return problem;

  const found: { -readonly [K in keyof CodebookTag]: CodebookTag[K] }[] = [];
  const open: (typeof found)[number][] = [];
  let sets = 0;
  let isCodebook = false;
  let description: string | null = null;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("opentag", ({ name: qualified, attributes }) => {
    const name = qualified.slice(qualified.indexOf(":") + 1);
    if (name === "CodeBook") isCodebook = true;
    if (name === "Set") sets += 1;
    if (name === "Description" && open.length > 0) description = "";
    if (name !== "Code") return;
    const names = [...(open.at(-1)?.names ?? []), (attributes.name ?? "").replaceAll("/", "-")];
    const code = { ...blank, names, colour: readColour(attributes.color ?? "") };
    open.push(code);
    if (found.length < mostCodes) found.push(code);
  });
  const add = (text: string) => {
    if (description !== null) description += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name: qualified }) => {
    const name = qualified.slice(qualified.indexOf(":") + 1);
    const code = open.at(-1);
    if (name === "Description" && description !== null && code !== undefined) {
      code.description = description.trim();
      description = null;
    }
    if (name === "Code") open.pop();
  });
  parser.write(xml).close();
  if (!isCodebook) return refusal("wrong-kind", "it holds no REFI-QDA codebook");
  const note = `${sets === 1 ? "1 set" : `${sets} sets`} of codes ${sets === 1 ? "is" : "are"} left out.`;
  return { ok: true, codebook: tidyCodebook(found, sets === 0 ? [] : [note]) };
}
