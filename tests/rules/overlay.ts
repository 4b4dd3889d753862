import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const repository = join(import.meta.dirname, "../..");

/** The real rules: every file that configures a check. Copied, never imitated. */
const rules = [
  "biome.json",
  "knip.json",
  ".dependency-cruiser.mjs",
  "tsconfig.base.json",
  "tsconfig.json",
  ...["core", "contract", "formats", "library", "main", "preload", "renderer", "cli"].map(
    (room) => `src/${room}/tsconfig.json`,
  ),
  "scripts/tsconfig.json",
  "tests/tsconfig.json",
];

/** The packages that the skeleton's files and the tsconfigs name. */
const packagesOfSkeleton = [
  ...["@types/better-sqlite3", "@types/node", "@types/react", "@types/react-dom", "better-sqlite3"],
  ...["electron", "lexical", "react", "react-dom", "tailwindcss", "typescript", "vite", "vitest", "zod"],
];

/** One file of a poison: where it would live, and its text. */
interface PoisonedFile {
  readonly path: string;
  readonly text: string;
}

/** A file, or a few that belong together, that one rule of one check must refuse. */
export interface Poison {
  readonly name: string;
  readonly files: readonly PoisonedFile[];
  /** types, lint, rooms, sql or dead-code. */
  readonly check: string;
  readonly rule: string;
}

/**
 * Every file in tests/rules/poison. Its head says `// refused by: CHECK` and `// rule: NAME`; each
 * `// room: PATH` begins a file that goes to that path of the overlay.
 */
export async function readPoisons(): Promise<Poison[]> {
  const folder = join(import.meta.dirname, "poison");
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => parsePoison(name, await readFile(join(folder, name), "utf8"))),
  );
}

function parsePoison(name: string, text: string): Poison {
  const check = /^\/\/ refused by: (.+)$/m.exec(text)?.[1];
  const rule = /^\/\/ rule: (.+)$/m.exec(text)?.[1];
  const files = text
    .split(/^(?=\/\/ room: )/m)
    .map((part) => ({ path: /^\/\/ room: (.+)$/m.exec(part)?.[1] ?? "", text: `${part.trim()}\n` }));
  if (check === undefined || rule === undefined || files.some((file) => file.path === "")) {
    throw new Error(`${name} does not begin with "// room:", "// refused by:" and "// rule:"`);
  }
  return { name, files, check, rule };
}

/**
 * A small project of its own in a temporary folder: the real rules, a skeleton that keeps them
 * all, and these poisons. Nothing is written into the repository, so other tests may run beside it.
 */
export async function makeOverlay(poisons: readonly Poison[]): Promise<string> {
  // The real path: tools report real paths, and on some systems the temporary folder is a link.
  const root = await realpath(await mkdtemp(join(tmpdir(), "claimbench-rules-")));
  await cp(join(import.meta.dirname, "skeleton"), root, { recursive: true });
  for (const file of rules) await cp(join(repository, file), join(root, file));
  await writeFile(join(root, "package.json"), await manifest());
  await symlink(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  for (const { path, text } of poisons.flatMap((poison) => poison.files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: "wx" });
  }
  return root;
}

/** Takes the overlay away; the link goes, what it points to stays. */
export async function removeOverlay(root: string): Promise<void> {
  await rm(join(root, "node_modules"));
  await rm(root, { recursive: true });
}

/** The real package.json with only the skeleton's packages: the rest would be dead code there. */
async function manifest(): Promise<string> {
  const real = JSON.parse(await readFile(join(repository, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const versions = { ...Object(real.dependencies), ...Object(real.devDependencies) } as Record<
    string,
    string
  >;
  const dependencies = Object.fromEntries(packagesOfSkeleton.map((name) => [name, versions[name] ?? "*"]));
  return `${JSON.stringify({ name: "skeleton", private: true, type: "module", dependencies }, null, 2)}\n`;
}
