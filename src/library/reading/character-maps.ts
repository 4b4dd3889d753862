import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** In the built app, where electron.vite.config.ts has put them; this module is in the bundle beside. */
const packed = fileURLToPath(new URL("./cmaps/", import.meta.url));

let folder: string | null = null;

/**
 * The bytes of one of Adobe's character maps: what the numbers mean by which a PDF names the letters
 * of an East Asian font that it does not bring along. Rejects when there is no such map.
 *
 * @param fileName of pdf.js' choosing, such as `UniGB-UCS2-H.bcmap`; a name without a folder in it.
 */
export function characterMap(fileName: string): Promise<Uint8Array> {
  folder ??= existsSync(packed) ? packed : inPackage();
  return readFile(join(folder, fileName));
}

/** From the sources, for the command line and the tests. */
function inPackage(): string {
  return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
}
