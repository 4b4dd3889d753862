import { decodeBytes } from "../../encoding/decode.ts";
import { type Refusal, refusal } from "../../reading.ts";
import { xmlProblem } from "../../xml/check-xml.ts";
import { type XmlNode, xmlTree } from "../../xml/xml-tree.ts";
import type { Dropped } from "../dropped.ts";

/** A document of the standard, parsed, when its root is this one. */
export function readRefiXml(
  bytes: Uint8Array,
  root: "Project" | "CodeBook",
): { readonly ok: true; readonly root: XmlNode } | Refusal {
  if (bytes.length === 0) return refusal("empty", "it holds nothing");
  const declared = /^[\s\S]{0,200}?encoding="(?<name>[\w-]+)"/u.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
  );
  const decoding = decodeBytes(bytes, { declared: declared?.groups?.name });
  if (!decoding.ok) return decoding;
  const xml = decoding.decoded.replace(/^\ufeff/u, "");
  const problem = xmlProblem(xml);
  if (problem !== null) return problem;
  const node = xmlTree(xml);
  if (node.name !== root) {
    return refusal("wrong-kind", `it begins with <${node.name}> where REFI-QDA has <${root}>`);
  }
  return { ok: true, root: node };
}

/** Say so when a document is of another version of the standard; what is known of it is read. */
export function noticeVersion(root: XmlNode, known: string, dropped: Dropped): void {
  if (root.namespace === known) return;
  const stated = root.namespace === null ? "no version of REFI-QDA" : `“${root.namespace.slice(0, 80)}”`;
  dropped.say(`It names ${stated} where “${known}” was expected; what that version knows was read.`);
}
