import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../electron/electron-package.ts";
import { SetupError } from "../electron/setup-error.ts";

/** A package of which something is in the program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json says. */
  readonly licence: string;
  /** Subresource integrity, as the lock has it; null for what npm does not bring. */
  readonly integrity: string | null;
  /** Absolute path of the folder it is in here. */
  readonly folder: string;
}

/** Of package-lock.json, as far as it is read here. */
interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** Packages whose own word for their licence is no SPDX name, by what their licence file says. */
const clarified: Readonly<Record<string, string>> = { duck: "BSD-2-Clause" };

/** Where electron.vite.config.ts leaves the packages it found in each bundle. */
const listsFolder = join(projectRoot, "out", "bundled");

/**
 * Every package the program holds something of, by name: what the lock counts as production, and
 * what the bundles were really made from, which takes the window's libraries in, development
 * dependencies though they are for npm. And Electron, by the version that is used.
 *
 * Throws SetupError before the first build.
 */
export async function shippedPackages(electronVersion: string): Promise<ShippedPackage[]> {
  const { packages } = JSON.parse(await readFile(join(projectRoot, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockEntry>;
  };
  const production = Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== "" && !dev && !devOptional && !optional)
    .map(([path]) => path);
  const paths = [...new Set([...production, ...(await bundledPaths())])].sort();
  const shipped = await Promise.all(paths.map((path) => describe(path, packages[path])));
  const electron = await describe("node_modules/electron", packages["node_modules/electron"]);
  return [
    ...shipped,
    // Its archive comes from Electron's own pages, and not from the registry.
    { ...electron, version: electronVersion, integrity: null },
  ].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Paths as the lock has them: `node_modules/a/node_modules/b`. */
async function bundledPaths(): Promise<string[]> {
  if (!existsSync(listsFolder)) throw new SetupError("There is no build yet. Please run: npm run build");
  const lists = await readdir(listsFolder);
  const all = await Promise.all(
    lists.map(async (name) => JSON.parse(await readFile(join(listsFolder, name), "utf8")) as string[]),
  );
  return [...all.flat(), ...(await styledPaths())];
}

/** Style sheets of packages end in ours by `@import`, of which a bundle's list of modules knows nothing. */
async function styledPaths(): Promise<string[]> {
  const styles = join(projectRoot, "src", "renderer", "styles");
  const names = (await readdir(styles)).filter((name) => name.endsWith(".css"));
  const sheets = await Promise.all(names.map((name) => readFile(join(styles, name), "utf8")));
  return sheets.flatMap((sheet) =>
    [...sheet.matchAll(/^@import "((?:@[^/"]+\/)?[^./"][^/"]*)/gm)].map(([, name]) => `node_modules/${name}`),
  );
}

async function describe(path: string, entry: LockEntry | undefined): Promise<ShippedPackage> {
  if (entry === undefined) throw new Error(`${path} is in a bundle and not in package-lock.json`);
  const folder = join(projectRoot, path);
  const { name, version, license, licenses } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as Manifest;
  const licence = clarified[name] ?? spdx(license ?? licenses);
  return { name, version, licence, integrity: entry.integrity ?? null, folder };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: Licence;
  readonly licenses?: readonly Licence[];
}

type Licence = string | { readonly type?: string };

/** Older packages write an object, or a list of which one may choose. */
function spdx(said: Licence | readonly Licence[] | undefined): string {
  if (typeof said === "string") return said;
  if (said === undefined) return "UNKNOWN";
  if ("type" in said) return said.type ?? "UNKNOWN";
  return (said as readonly Licence[]).map((each) => spdx(each)).join(" OR ") || "UNKNOWN";
}
