import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { cacheFolder, withDraft } from "./cache-folder.ts";
import { capture } from "./run-command.ts";
import { SetupError } from "./setup-error.ts";

const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/** An npm package, named to the byte. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource-integrity string of its archive, as the registry gives it: `sha512-` + base64. */
  readonly integrity: string;
}

/**
 * Fetches the package's archive into the cache, or finds it there, and checks every byte of it.
 * Gives the archive's path. Throws SetupError when npm cannot fetch it or when it is not the
 * pinned one; an archive that fails the check is deleted.
 */
export async function fetchArchive(wanted: PinnedPackage): Promise<string> {
  const fileName = `${wanted.name.replace(/^@/, "").replace("/", "-")}-${wanted.version}.tgz`;
  const archive = join(cacheFolder(), fileName);
  if (!existsSync(archive)) await packInto(archive, wanted);
  const found = await integrityOf(archive);
  if (found !== wanted.integrity) {
    await rm(archive, { force: true });
    throw new SetupError(
      `The archive of ${wanted.name}@${wanted.version} is not the one this project trusts, so nothing of it was used and it was deleted.\n  expected ${wanted.integrity}\n  found    ${found}\nRun the command again to fetch it anew; if the message stays, your registry serves a different file.`,
    );
  }
  return archive;
}

/** Subresource-integrity string (`sha512-` + base64) of a file's bytes. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}

/** Writes one member of a .tgz to a file. Throws SetupError when `tar` cannot. */
export async function extractMember(archive: string, member: string, to: string): Promise<void> {
  const tar = spawn("tar", ["-xzOf", archive, member], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number>((resolve, reject) => {
    tar.on("error", reject);
    tar.on("close", (code) => resolve(code ?? 1));
  });
  const [code, complaint] = await Promise.all([
    ended,
    text(tar.stderr),
    pipeline(tar.stdout, createWriteStream(to)),
  ]);
  if (code !== 0) throw new SetupError(`tar could not unpack ${archive}: ${complaint.trim()}`);
}

/**
 * Unpacks a zip with its file modes and symbolic links.
 *
 * @param place gives the path below `to` for a path in the zip, or undefined to leave it out
 */
export async function unzip(
  zip: string,
  to: string,
  place: (path: string) => string | undefined,
): Promise<void> {
  // yauzl refuses absolute paths and "..", so no entry can leave the folder by its name.
  const file = await yauzl.openPromise(zip, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of file.eachEntry()) {
      const path = place(entry.fileName);
      if (path === undefined) continue;
      const target = join(to, path);
      if (entry.fileName.endsWith("/")) {
        await mkdir(target, { recursive: true });
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      const mode = entry.externalFileAttributes >>> 16;
      const content = await file.openReadStreamPromise(entry);
      if ((mode & FILE_TYPE) === SYMLINK) {
        await symlink(await text(content), target);
      } else {
        await pipeline(content, createWriteStream(target));
        if ((mode & 0o777) !== 0) await chmod(target, mode & 0o777);
      }
    }
  } finally {
    file.close();
  }
}

async function packInto(archive: string, wanted: PinnedPackage): Promise<void> {
  await withDraft(async (draft) => {
    const { code, stdout, stderr } = await capture("npm", [
      "pack",
      `${wanted.name}@${wanted.version}`,
      "--pack-destination",
      draft,
    ]);
    if (code !== 0) {
      throw new SetupError(
        `npm could not fetch ${wanted.name}@${wanted.version}:\n${(stderr || stdout).trim()}`,
      );
    }
    // npm names the file by the same rule as we do.
    await rename(join(draft, basename(archive)), archive);
  });
}
