import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where backups are, and what is known of each project outside its file: the folder in which the window
 * program keeps them, so that both know the same. `CLAIMBENCH_STATE` names another.
 *
 * Source of the folders: Electron, `app.getPath("userData")`.
 */
export function stateFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.CLAIMBENCH_STATE) return env.CLAIMBENCH_STATE;
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, "Library", "Application Support"),
    win32: env.APPDATA ?? join(home, "AppData", "Roaming"),
  };
  const folder = folders[platform] ?? (env.XDG_CONFIG_HOME || join(home, ".config"));
  return join(folder, "Claimbench", "projects");
}
