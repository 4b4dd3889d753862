import { childNamed, childrenNamed } from "../../xml/xml-tree.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { readCodes } from "./codes.ts";
import { noticeVersion, readRefiXml } from "./read-refi-xml.ts";

/** A codebook of REFI-QDA codebook exchange 1.0 (`.qdc`). Sets of codes are left out and counted. */
export function readQdc(bytes: Uint8Array): ExchangeReading {
  const read = readRefiXml(bytes, "CodeBook");
  if (!read.ok) return read;
  const dropped = new Dropped();
  noticeVersion(read.root, "urn:QDA-XML:codebook:1.0", dropped);
  const { tags } = readCodes(read.root, dropped);
  const sets = childNamed(read.root, "Sets");
  dropped.addOther("set of codes", sets === undefined ? 0 : childrenNamed(sets, "Set").length);
  for (const { name } of read.root.children) {
    if (name !== "Codes" && name !== "Sets") dropped.addOther(`element “${name.slice(0, 40)}”`);
  }
  if (tags.length === 0) dropped.say("It holds no code.");
  const nothing = { persons: [], articles: [], annotations: [] };
  return understood("qdc", { ...nothing, tags, dropped: dropped.sentences() });
}
