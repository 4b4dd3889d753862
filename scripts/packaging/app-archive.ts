import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { createPackageWithOptions } from "@electron/asar";
import { projectRoot } from "../electron/electron-package.ts";

const require = createRequire(import.meta.url);

/** What of `out/` the program is; the rest there belongs to the demo and the benches. */
const BUILT = ["main", "preload", "renderer"];

/**
 * Make `app.asar`: the built program, its icon, and better-sqlite3, the one package that is not in
 * the bundles because it brings a binary. The binary stands beside the archive
 * (`app.asar.unpacked`): the system loads it from a file.
 *
 * @param stage a folder to work in; removed afterwards
 * @param sqliteBinary a build of better-sqlite3 to use in place of the one it ships
 */
export async function makeArchive(
  archive: string,
  stage: string,
  sqliteBinary: string | undefined,
): Promise<void> {
  try {
    await mkdir(stage, { recursive: true });
    for (const part of BUILT) {
      await cp(join(projectRoot, "out", part), join(stage, "out", part), { recursive: true });
    }
    await mkdir(join(stage, "resources"));
    await copyFile(join(projectRoot, "resources", "icon.png"), join(stage, "resources", "icon.png"));
    await writeFile(join(stage, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
    await placeSqlite(join(stage, "node_modules", "better-sqlite3"), sqliteBinary);
    await createPackageWithOptions(stage, archive, { unpack: "*.node" });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** What Electron reads of our package.json; nothing about scripts and tools. */
async function manifest(): Promise<Record<string, unknown>> {
  const whole = JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8"));
  const { name, productName, version, description, author, license, type, main } = whole;
  return { name, productName, version, description, author, license, type, main };
}

async function placeSqlite(target: string, binary: string | undefined): Promise<void> {
  const source = dirname(require.resolve("better-sqlite3/package.json"));
  await mkdir(target, { recursive: true });
  for (const name of ["package.json", "LICENSE", "lib"]) {
    await cp(join(source, name), join(target, name), { recursive: true });
  }
  if (binary !== undefined) {
    // Where it looks before its own prebuilt binaries.
    const release = join(target, "build", "Release");
    await mkdir(release, { recursive: true });
    await copyFile(binary, join(release, basename(binary)));
    return;
  }
  const wanted = new RegExp(`^${process.platform}(musl)?-${process.arch}\\.node$`);
  await mkdir(join(target, "prebuilds"));
  for (const name of await readdir(join(source, "prebuilds"))) {
    if (wanted.test(name)) await copyFile(join(source, "prebuilds", name), join(target, "prebuilds", name));
  }
}
