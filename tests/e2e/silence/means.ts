import { spawnSync } from "node:child_process";

/**
 * Some containers let nobody watch a process or make a network of its own, whoever they are. What
 * needs it is then left out and counted as such: that the machine refuses says nothing of the program.
 */
export function mayWatch(): boolean {
  return spawnSync("strace", ["-qq", "-o", "/dev/null", process.execPath, "--version"]).status === 0;
}

/** What puts a command into a network of its own, in which not even loopback is up; null where it is refused. */
export function apart(): readonly string[] | null {
  const command = ["unshare", process.getuid?.() === 0 ? "-n" : "-rn"];
  return spawnSync(command[0]!, [...command.slice(1), "true"]).status === 0 ? command : null;
}

export const cannotWatch = "this machine lets nobody watch a process with strace";
export const cannotPart = "this machine lets nobody make a network namespace";
