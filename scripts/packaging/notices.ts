import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isAllowed } from "./licences.ts";
import type { ShippedPackage } from "./shipped.ts";

const licenceFile = /^(licen[cs]e|copying|notice|unlicense)([-._].*)?$/i;
const rule = "-".repeat(79);

/**
 * The text that goes with the program: a list of every package in it with its licence, then the
 * licences' own words, each once however many packages share it to the letter.
 *
 * Throws when a package is under a licence that nobody has allowed: then nothing may be given away.
 */
export async function noticesOf(shipped: readonly ShippedPackage[]): Promise<string> {
  const refused = shipped.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    const named = refused.map(({ name, licence }) => `${name} (${licence})`).join(", ");
    throw new Error(`these are under licences that scripts/packaging/licences.ts does not allow: ${named}`);
  }
  const texts = new Map<string, string[]>();
  for (const each of shipped) {
    const text = (await licenceTexts(each.folder)) || `${each.name} says: ${each.licence}.`;
    texts.set(text, [...(texts.get(text) ?? []), `${each.name} ${each.version}`]);
  }
  return [
    "Claimbench contains software of others. This is all of it, with the terms it comes under.",
    "Chromium and Node.js come inside Electron: LICENSES.chromium.html and LICENSE.electron.txt.",
    "",
    ...shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    ...[...texts].flatMap(([text, names]) => ["", rule, names.join("\n"), rule, "", text]),
    "",
  ].join("\n");
}

async function licenceTexts(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => licenceFile.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
}
