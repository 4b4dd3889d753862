import { existsSync, statSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

const DRAFT = ".draft-";
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Where things that are slow to get and safe to delete are kept, outside every checkout:
 * `CLAIMBENCH_CACHE`, else `claimbench` in `XDG_CACHE_HOME` or `~/.cache`.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const own = env.CLAIMBENCH_CACHE;
  if (own) return resolve(own);
  const xdg = env.XDG_CACHE_HOME;
  // The XDG specification tells programs to ignore a relative path.
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), ".cache"), "claimbench");
}

/**
 * The folder `name` in the cache, filled by `fill` if it is not there yet. It is filled under
 * another name and renamed when complete, so an interrupted run leaves nothing half done, and
 * two runs at once do the work twice but end with one whole folder.
 *
 * Rejects with whatever `fill` rejects with.
 */
export async function inCache(name: string, fill: (draft: string) => Promise<void>): Promise<string> {
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  await withDraft(async (draft) => {
    try {
      await fill(draft);
      // Drafts are private; what root set up in an image may be run by another user.
      await chmod(draft, 0o755);
      await rename(draft, target);
    } catch (error) {
      // Another run may have finished the same folder meanwhile; then there is nothing to report.
      if (!existsSync(target)) throw error;
    }
  });
  return target;
}

/** A new folder on the cache's disk for the time of `use`, removed afterwards. */
export async function withDraft(use: (draft: string) => Promise<void>): Promise<void> {
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  await sweepOldDrafts(cache);
  const draft = await mkdtemp(join(cache, `${DRAFT}${process.pid}-`));
  try {
    await use(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Drafts of killed runs are large. A draft whose process is gone is one, and so is any draft after
 * a day: the number may belong to another process by then.
 */
async function sweepOldDrafts(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(DRAFT)) continue;
    const draft = join(cache, name);
    // Gone meanwhile when another run has just finished with it.
    const { mtimeMs } = statSync(draft, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs === undefined) continue;
    const isLeft = Date.now() - mtimeMs > DAY_MS || !isRunning(Number.parseInt(name.slice(DRAFT.length), 10));
    if (isLeft) await rm(draft, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
