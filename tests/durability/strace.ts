import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The calls by which SQLite changes a file and waits for the disk, and those that give a file its name. */
export const faultCalls = ["pwrite64", "fdatasync", "fsync", "rename", "unlink"] as const;
export type FaultCall = (typeof faultCalls)[number];

export interface Fault {
  readonly call: FaultCall;
  /** `ENOSPC`, `EIO`, or `KILL` for the end of the process in the middle of the call. */
  readonly what: "ENOSPC" | "EIO" | "KILL";
  /** Which of the calls on these paths, from 1. */
  readonly nth: number;
}

/** A command line that runs what follows it with one fault. Calls are counted in each thread by itself. */
export function withFault({ call, what, nth }: Fault, log: string): string[] {
  const effect = what === "KILL" ? "signal=KILL" : `error=${what}`;
  // With --seccomp-bpf strace injects nothing; it is for watching alone.
  const watched = watching([call], log).filter((option) => option !== "--seccomp-bpf");
  return [...watched, "-e", `inject=${call}:${effect}:when=${nth}`];
}

/** A command line that notes every such call of what follows it, a file a thread: `log.PID`. */
export function watching(calls: readonly string[], log: string): string[] {
  return ["strace", "-ff", "-qq", "-y", "--seccomp-bpf", "-ttt", "-o", log, "-e", `trace=${calls.join(",")}`];
}

/** How many calls really came back with the error that was asked for; of a kill strace notes nothing. */
export function injectedIn(log: string): number {
  return notedCalls(log).filter(({ line }) => line.endsWith("(INJECTED)")).length;
}

/** The lines that strace noted, of all threads, in the order of time. */
export function notedCalls(
  log: string,
): { readonly thread: string; readonly at: number; readonly line: string }[] {
  const slash = log.lastIndexOf("/");
  const folder = log.slice(0, slash);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(log.slice(slash + 1)))
    .flatMap((thread) =>
      readFileSync(join(folder, thread), "utf8")
        .split("\n")
        .filter((line) => /^\d+\.\d+ \w+\(/.test(line))
        .map((line) => ({
          ...{ thread, at: Number(line.split(" ", 1)[0]) },
          line: line.slice(line.indexOf(" ") + 1),
        })),
    )
    .sort((a, b) => a.at - b.at);
}
