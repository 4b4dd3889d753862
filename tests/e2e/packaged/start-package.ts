import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { buildApp } from "../../../scripts/electron/build-app.ts";
import { type PreparedElectron, prepareElectron } from "../../../scripts/electron/launch.ts";
import { type MadePackage, makePackage } from "../../../scripts/packaging/make-package.ts";
import type { Settings } from "../../../src/contract/settings.ts";

/** A packaged program that runs; nothing drives it, as nothing can. */
export interface RunningPackage {
  readonly child: ChildProcess;
  readonly userData: string;
  /** What it printed so far. */
  readonly said: () => string;
  /** Ask it to quit, as a session's end does, and wait until it is gone. */
  readonly quit: () => Promise<void>;
}

interface Start {
  readonly executable: string;
  readonly userData: string;
  /** Before all other arguments; the first is what Node would take for a script. */
  readonly first?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is started is strace, and the program its child. */
  readonly isWatched?: boolean;
}

let made: Promise<MadePackage & { readonly prepared: PreparedElectron }> | undefined;

/** The package, made once for all tests of this worker. */
export function thePackage(): Promise<MadePackage & { readonly prepared: PreparedElectron }> {
  made ??= (async () => {
    const prepared = await prepareElectron();
    await buildApp(prepared.electron, prepared.env);
    return { ...(await makePackage(prepared)), prepared };
  })();
  return made;
}

/** Chromium does not start as root with its sandbox; the product never asks for this itself. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export function startPackage(start: Start): RunningPackage {
  const { executable, userData, first = [], args = [], env = {}, isWatched = false } = start;
  const child = spawn(executable, [...first, ...asRoot, `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    child,
    userData,
    said: () => said,
    quit: async () => {
      // A signal to strace would only end the watching.
      const [watched] = isWatched ? childrenOf(child.pid!) : [];
      if (watched !== undefined) process.kill(watched, "SIGTERM");
      else child.kill("SIGTERM");
      await gone;
    },
  };
}

function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
}

/**
 * Wait until its window shows an article of a project: the page then tells main which one lies open,
 * and main writes that down. So page, preload, main, library and database are all at work.
 */
export async function showsArticle({ child, userData, said }: RunningPackage): Promise<void> {
  const file = join(userData, "settings.json");
  await expect
    .poll(
      () => {
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said()}`);
        if (!existsSync(file)) return 0;
        const { desks } = JSON.parse(readFileSync(file, "utf8")) as Settings;
        return desks[0]?.desk.tabs.length ?? 0;
      },
      { timeout: 45_000, message: "an article lies open" },
    )
    .toBe(1);
}
