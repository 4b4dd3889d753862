import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installPackages } from "../../scripts/electron/system-packages.ts";

/** Programs that read what was exported, each with how it shows that it is there. */
const readers: readonly { readonly debianPackage: string; readonly isThere: () => boolean }[] = [
  { debianPackage: "libxml2-utils", isThere: () => runs("xmllint", "--version") },
  { debianPackage: "libreoffice-writer", isThere: () => hasLibreOffice("libswlo.so") },
  { debianPackage: "libreoffice-calc", isThere: () => hasLibreOffice("libsclo.so") },
  { debianPackage: "qpdf", isThere: () => runs("qpdf", "--version") },
  { debianPackage: "poppler-utils", isThere: () => runs("pdftotext", "-v") },
  { debianPackage: "python3-docx", isThere: () => runs("/usr/bin/python3", "-c", "import docx") },
];

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function hasLibreOffice(module: string): boolean {
  const folders = [
    "/usr/lib/libreoffice/program",
    "/usr/lib64/libreoffice/program",
    "/opt/libreoffice/program",
  ];
  return runs("soffice", "--version") && folders.some((folder) => existsSync(`${folder}/${module}`));
}

/** Before these tests: what they need is installed, or the run ends with the command that would do it. */
export async function setup(): Promise<void> {
  const missing = readers.filter(({ isThere }) => !isThere()).map(({ debianPackage }) => debianPackage);
  if (missing.length === 0) return;
  await installPackages(missing, "The tests that have other programs read our exports need programs");
  const left = readers.filter(({ isThere }) => !isThere()).map(({ debianPackage }) => debianPackage);
  if (left.length > 0)
    throw new Error(`The packages were installed, but what ${left.join(", ")} brings is still missing.`);
}
