import { spawn } from "node:child_process";
import { accessSync, constants as fsConstants } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it prints goes to stderr, so that it never mixes with a script's own output. */
  readonly onStderr?: boolean;
  /** Milliseconds after which the command is killed; none by default. */
  readonly timeoutMs?: number;
}

export interface CommandResult {
  /** Exit code; 127 when the command could not be started, 124 when the time limit ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command and collects what it prints. Never rejects: a failure is a code above 0. */
export function capture(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill("SIGKILL");
          }, options.timeoutMs);
    const finish = (code: number, note = ""): void => {
      clearTimeout(timer);
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8") + note,
      });
    };
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (error) => finish(127, error.message));
    child.on("close", (code, signal) => finish(timedOut ? 124 : exitCode(code, signal)));
  });
}

/**
 * Runs a command on this terminal and gives its exit code (128 + n after signal n, 127 when it
 * could not be started). Ctrl+C reaches the child by itself and is left to it, so that it can close.
 */
export function runOnTerminal(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.onStderr === true ? ["inherit", 2, "inherit"] : "inherit",
    });
    const leaveToChild = (): void => undefined;
    const passOn = (): void => void child.kill("SIGTERM");
    process.on("SIGINT", leaveToChild);
    process.on("SIGTERM", passOn);
    const finish = (code: number): void => {
      process.off("SIGINT", leaveToChild);
      process.off("SIGTERM", passOn);
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      finish(127);
    });
    child.on("close", (code, signal) => finish(exitCode(code, signal)));
  });
}

/** Whether a program of this name is on the PATH (Linux and macOS). */
export function isOnPath(name: string, path = process.env.PATH ?? ""): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), fsConstants.X_OK);
      return true;
    } catch {
      // Not in this folder; the next one may have it.
      return false;
    }
  });
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
