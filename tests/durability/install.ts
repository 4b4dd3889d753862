import { ensurePrograms } from "../../scripts/electron/system-packages.ts";

/** Faults are put into the system's calls by strace, which there is for Linux alone. */
export async function setup(): Promise<void> {
  if (process.platform === "linux") await ensurePrograms(["strace"]);
}
