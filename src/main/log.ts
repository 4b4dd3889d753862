import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const LIMIT_BYTES = 256 * 1024;

/** A short word for what happened, then facts of ours: codes, counts, names of errors. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void;

/**
 * A log of crashes and refusals, `main.log` in `folder`, one line of JSON each. At 256 kB the file
 * becomes `main.log.1`, in place of the one before, so the two never take more than about 512 kB.
 *
 * Callers give no text of the user's: neither paths nor names of projects, and of an error only
 * what {@link factsOf} takes from it. Never throws: a full disk must not turn a refusal into a crash.
 */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, "main.log");
  return (event, facts = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > LIMIT_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`);
    } catch {
      // There is nowhere left to tell about a log that cannot be written.
    }
  };
}

/** What may be logged of an error: its kind, its code and where in our code; not its message, which may quote. */
export function factsOf(error: unknown): { error: string; code: string | null; at: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: null };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  // Of each frame the function and the file's name; the folders before it hold the user's name.
  const at = frames.slice(0, 6).map((line) => line.trim().replace(/(?:file:\/\/)?[^\s(]*[/\\]/, ""));
  return { error: error.name, code, at: at.length === 0 ? null : at.join(" < ") };
}
