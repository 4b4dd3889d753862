import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../../scripts/electron/launch.ts";

/** A started program whose window can be used. */
export interface Started {
  readonly pid: number;
  /** From the start of the process to the painted frame in which the window can be used, in milliseconds. */
  readonly ms: number;
  /** Quit and wait until the process is gone. */
  readonly quit: () => Promise<void>;
}

export interface Starters {
  /** With this project, or with the sample project, which the first start makes. */
  readonly ours: (project?: string) => Promise<Started>;
  readonly bare: () => Promise<Started>;
}

const announce = fileURLToPath(new URL("announce.cjs", import.meta.url));
const bareApp = fileURLToPath(new URL("bare-app.mjs", import.meta.url));

/** Longest a start may take; a project of 100,000 articles is looked through before it opens. */
const patienceMs = 300_000;

/**
 * Ours with a list of articles and one of them open, and the same Electron with a window of one line
 * of text. No driver is attached to either.
 */
export async function starters(scratch: string): Promise<Starters> {
  const { electron, env } = await prepareElectron();
  const page = join(scratch, "bare.html");
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>Bare</title><p>Text`);
  const start = async (app: string, args: readonly string[], wanted: readonly string[]) => {
    const profile = join(scratch, `profile-${app === projectRoot ? "ours" : "bare"}`);
    mkdirSync(profile, { recursive: true });
    return started(
      electron.executable,
      [...electron.extraArgs, `--user-data-dir=${profile}`, "-r", announce, app, ...args],
      { ...env, CLAIMBENCH_BENCH_PAGE: page, CLAIMBENCH_BENCH_USABLE: usableOnce(wanted) },
    );
  };
  return {
    ours: (project) =>
      start(projectRoot, project === undefined ? [] : [project], [
        "[role=listbox][aria-label=Articles] [role=option]",
        "[role=textbox][aria-label='Article text'] p",
      ]),
    bare: () => start(bareApp, [], ["p"]),
  };
}

/** A script for the page: done once all these are there and the frame that shows them is painted. */
function usableOnce(selectors: readonly string[]): string {
  return `new Promise((done) => {
    const isThere = () => ${JSON.stringify(selectors)}.every((each) => document.querySelector(each));
    const painted = () => requestAnimationFrame(() => setTimeout(done));
    if (isThere()) return painted();
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  })`;
}

async function started(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Started> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: projectRoot, env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // Read and thrown away, or a full pipe would stop the program.
  child.stderr.resume();
  const ms = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`no window that can be used after ${patienceMs / 1000} seconds`));
    }, patienceMs);
    child.stdout.on("data", (said: Buffer) => {
      if (!said.includes("usable")) return;
      clearTimeout(timer);
      resolve(performance.now() - began);
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before its window could be used`)));
    child.once("error", reject);
  });
  return {
    pid: child.pid!,
    ms,
    quit: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
