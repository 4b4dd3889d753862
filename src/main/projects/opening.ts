import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { app } from "electron";
import { confirmOpening } from "../dialogs.ts";
import { factsOf, type Log } from "../log.ts";
import type { SettingsStore } from "../settings.ts";
import type { Opening, Windows } from "../windows/windows.ts";
import { en } from "../wording.ts";
import { isProjectName, projectExtension } from "./arguments.ts";
import { isThere, projectPlace, reasonToConfirm } from "./project-path.ts";

/**
 * Open a project named from outside, after asking where that is called for. False when there was
 * none to open or the user did not want it.
 */
export async function openNamed(path: string | null, windows: Pick<Windows, "open">): Promise<boolean> {
  if (path === null) return false;
  const reason = await reasonToConfirm(path);
  if (reason !== null) {
    const shown = reason === "link" ? (await projectPlace(path)).path : path;
    if (!(await confirmOpening(reason, shown))) return false;
  }
  await windows.open({ path, create: "never" });
  return true;
}

/** The project in use last, if it is still there; else the sample, made when there is none yet. */
export async function projectToResume(settings: SettingsStore, userData: string): Promise<Opening> {
  const { lastProject } = settings.get();
  if (lastProject !== null && (await isThere(lastProject))) return { path: lastProject, create: "never" };
  return { path: join(userData, `${en.dialogs.sample}${projectExtension}`), create: "sample" };
}

/** The sample project's files in their order; none when the folder cannot be read. */
export async function listSamples(folder: string, log: Log): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    log("no-samples", factsOf(error));
    return [];
  });
  return names
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Projects double-clicked on macOS, which tells of them by event, the first before it is ready. To
 * be called before that; `first` is the one that came until now.
 */
export function catchOpenedFiles(): {
  readonly first: () => string | null;
  readonly listen: (open: (path: string) => void) => void;
} {
  let first: string | null = null;
  let open = (path: string) => {
    first ??= path;
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (isProjectName(path)) open(path);
  });
  return {
    first: () => first,
    listen: (listener) => {
      open = listener;
    },
  };
}
