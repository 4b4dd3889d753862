import { existsSync, realpathSync } from "node:fs";
import { copyFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { cacheFolder, inCache } from "./cache-folder.ts";
import type { Electron } from "./ensure-electron.ts";
import { capture, isOnPath } from "./run-command.ts";
import { SetupError, say } from "./setup-error.ts";
import { installPackages } from "./system-packages.ts";

const require = createRequire(import.meta.url);

/** The first Electron whose Node-API (version 10) loads the binaries better-sqlite3 13 ships. */
const FIRST_WITH_NODE_API_10 = 35;
const SHIPPED_DEFINE = "'NAPI_VERSION=10'";
/** The same abilities on an older Node-API, where they are still called experimental. */
const OLDER_DEFINES = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";
const BINARY = "better_sqlite3.node";
const COMPILERS = [
  { command: "python3", debianPackage: "python3" },
  { command: "make", debianPackage: "make" },
  { command: "g++", debianPackage: "g++" },
];

/** Whether better-sqlite3's shipped binary loads in this Electron; elsewhere it ends the process. */
export function canLoadShippedSqlite(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) >= FIRST_WITH_NODE_API_10;
}

/**
 * Absolute path of a better-sqlite3 binary built for this Electron, to be handed to the Database
 * constructor as `nativeBinding`; undefined when the shipped one will do. Built once from the
 * sources in the npm package (about two minutes), then kept in the cache; the package itself is
 * left as it is, because Node needs the shipped binary.
 *
 * Throws SetupError when a compiler is missing or fails.
 */
export async function ensureSqliteForElectron(electron: Electron): Promise<string | undefined> {
  if (canLoadShippedSqlite(electron.version)) return undefined;
  const { version } = require("better-sqlite3/package.json") as { version: string };
  const major = Number.parseInt(electron.version, 10);
  const name = `better-sqlite3-${version}-electron-${major}-${process.platform}-${process.arch}`;
  const folder = await inCache(name, async (draft) => {
    say(`Building better-sqlite3 ${version} for Electron ${major} (once, about two minutes) …`);
    await ensureCompilers();
    await build(draft);
  });
  return join(folder, BINARY);
}

/** binding.gyp for an older Node-API. Throws when the file is not the one this was written for. */
export function forOlderNodeApi(bindingGyp: string): string {
  if (!bindingGyp.includes(SHIPPED_DEFINE)) {
    throw new Error(`better-sqlite3's binding.gyp no longer says ${SHIPPED_DEFINE}`);
  }
  return bindingGyp.replace(SHIPPED_DEFINE, OLDER_DEFINES);
}

async function ensureCompilers(): Promise<void> {
  const missing = COMPILERS.filter(({ command }) => !isOnPath(command));
  if (missing.length === 0) return;
  await installPackages(
    missing.map(({ debianPackage }) => debianPackage),
    "better-sqlite3 has to be compiled for this Electron",
  );
}

async function build(draft: string): Promise<void> {
  const sources = join(draft, "sources");
  await cp(packageFolder("better-sqlite3"), sources, { recursive: true });
  await cp(packageFolder("node-addon-api"), join(sources, "node_modules", "node-addon-api"), {
    recursive: true,
  });
  const bindingGyp = join(sources, "binding.gyp");
  await writeFile(bindingGyp, forOlderNodeApi(await readFile(bindingGyp, "utf8")));
  const headers = await nodeHeaders();
  const { code, stdout, stderr } = await capture(
    process.execPath,
    [
      join(packageFolder("node-gyp"), "bin", "node-gyp.js"),
      "rebuild",
      "--release",
      "--force_build=1",
      "--jobs=max",
      ...(headers === undefined ? [] : [`--nodedir=${headers}`]),
    ],
    { cwd: sources, env: { ...process.env, PATH: pathWithThisNode() } },
  );
  if (code !== 0) {
    const log = join(cacheFolder(), "better-sqlite3-build.log");
    await writeFile(log, `${stdout}\n${stderr}`);
    throw new SetupError(`better-sqlite3 could not be built; the whole output is in ${log}.`);
  }
  await copyFile(join(sources, "build", "Release", BINARY), join(draft, BINARY));
  await rm(sources, { recursive: true });
  await proveItLoads(join(draft, BINARY));
}

/** A binary that cannot answer a query must not reach the cache. */
async function proveItLoads(binary: string): Promise<void> {
  const query = `
    const Database = require(process.argv[1]);
    const db = new Database(":memory:", { nativeBinding: process.argv[2] });
    if (db.prepare("SELECT 6 * 7").pluck().get() !== 42) process.exit(1);`;
  const library = require.resolve("better-sqlite3");
  const { code, stderr } = await capture(process.execPath, ["-e", query, library, binary]);
  if (code !== 0) throw new SetupError(`The better-sqlite3 just built does not load: ${stderr}`);
}

/**
 * Folder with `include/node` to compile against: npm's `nodedir` setting, else a Node installed
 * with its headers, the one running this last; undefined lets node-gyp download them. Any version
 * will do, since only Node-API is used, which is the same in all.
 */
async function nodeHeaders(): Promise<string | undefined> {
  const { stdout } = await capture("npm", ["config", "get", "nodedir"]);
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "node"))
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file));
  const installed = [...onPath.filter((file) => file !== process.execPath), process.execPath];
  return [stdout.trim(), ...installed.map((file) => dirname(dirname(file)))].find(
    (folder) => folder !== "" && existsSync(join(folder, "include", "node", "node_api.h")),
  );
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** binding.gyp calls `node`, and an older one on the PATH would crash on better-sqlite3. */
function pathWithThisNode(): string {
  return [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
}
