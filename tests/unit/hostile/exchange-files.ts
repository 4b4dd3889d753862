import { craftZip } from "../formats/read/zip/craft-zip.ts";
import { projectXml, qdpx } from "../library/exchange/refi-files.ts";
import type { HostileFile } from "./hostile-file.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const laughs =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Project name="&b;"/>';
const deep = `${"<Code guid='g' name='n' isCodable='true'>".repeat(300)}${"</Code>".repeat(300)}`;

/** Other programs' projects of the table of hostile inputs, by their numbers there. */
export const hostileExchanges: readonly HostileFile[] = [
  { name: "20-laughs.qdpx", bytes: await qdpx(laughs), refused: /DOCTYPE/ },
  {
    name: "22-deep.qdc",
    bytes: utf8(`<CodeBook><Codes>${deep}</Codes></CodeBook>`),
    refused: /deep inside each other/,
  },
  {
    name: "23-proto.json",
    bytes: utf8('{"format":"claimbench-project","__proto__":{"polluted":true}}'),
    refused: /__proto__/,
  },
  ...(["../../project.qde", "C:\\project.qde"] as const).map((name, at) => ({
    name: `24-climbs-${at}.qdpx`,
    bytes: craftZip([{ name, content: projectXml("") }]),
    refused: /leads out of the folder/,
  })),
  { name: "25-bomb.qdpx", bytes: await qdpx(" ".repeat(8_000_000)), refused: /200 times its size/ },
];
