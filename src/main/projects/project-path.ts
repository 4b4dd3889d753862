import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isProjectName, projectExtension } from "./arguments.ts";

/** Where a project is, and what two ways of naming it have in common. */
export interface ProjectPlace {
  /** Free of links, as far as the file or else its folder is there. */
  readonly path: string;
  /** Equal for two paths of one file; only to be compared. */
  readonly key: string;
}

/** Never throws: what is not there keeps its path, and the library says so when it opens it. */
export async function projectPlace(
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<ProjectPlace> {
  const real = await realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  });
  // These two systems tell file names apart without regard to case, nor to how accents are composed.
  const ignoresCase = platform === "darwin" || platform === "win32";
  return { path: real, key: ignoresCase ? real.normalize("NFC").toLowerCase() : real };
}

/**
 * Why a project named from outside (command line, double click) is only opened once the user has
 * seen where it really is: a link may point anywhere, and Windows signs in to whatever computer a
 * network path names.
 */
export async function reasonToConfirm(
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<"link" | "network" | null> {
  // Before anything touches the file, because touching it is what signs in.
  if (platform === "win32" && /^[\\/]{2}/.test(path)) return "network";
  const stats = await lstat(path).catch(() => null);
  return stats?.isSymbolicLink() ? "link" : null;
}

/** The project's name as shown: its file's name without `.claimbench`. */
export function projectName(path: string): string {
  const name = basename(path);
  return isProjectName(name) ? name.slice(0, -projectExtension.length) : name;
}

/** `path` with the extension, which save dialogs leave out when the user types a name without it. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path : `${path}${extension}`;
}

/** Whether anything has this name, be it a link to nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT" && error.code !== "ENOTDIR",
  );
}
