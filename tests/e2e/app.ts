import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { buildApp } from "../../scripts/electron/build-app.ts";
import { hasDisplay } from "../../scripts/electron/display.ts";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { type PreparedElectron, prepareElectron } from "../../scripts/electron/launch.ts";
import { type HeldBackOptions, launchHeldBack, optionsOf } from "../driver/held-back.ts";

interface LaunchOptions {
  /** Path of a `.claimbench` file; without one the app resumes the last, or makes the sample. */
  readonly project?: string;
  /** A folder of an earlier run, which is then kept; else a new one, removed by `close`. */
  readonly userDataDir?: string;
  /** After the app's folder, as the user would give them. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts Electron with the arguments it is given, and watches it. */
  readonly executable?: string;
}

/** The real app, started as a user would start it. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** Its first window. */
  readonly page: Page;
  readonly userDataDir: string;
  /** Quit and wait until the process is gone. May be called again. */
  readonly close: () => Promise<void>;
}

/**
 * The driver now and then never hears from an app that another program starts: its window stands there
 * before the driver is attached. It has taken that one away then, and asks once more; an app that does
 * not start fails at both.
 */
async function launchWatched(
  options: NonNullable<Parameters<typeof _electron.launch>[0]>,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    console.warn(`The test driver did not reach the app (${String(error).split("\n")[0]}); once more.`);
    return _electron.launch(options);
  }
}

/**
 * Build the app unless it is built, and start it: one that shares nothing with another, because its
 * settings, and the sample project, are in a folder of its own. Dialogs are for the test to stand
 * in for, by `app.evaluate(({ dialog }) => …)`.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const prepared = await preparation();
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), "claimbench-e2e-")));
  const asked: HeldBackOptions = {
    args: [
      `--user-data-dir=${userDataDir}`,
      projectRoot,
      ...(options.project === undefined ? [] : [options.project]),
      ...(options.args ?? []),
    ],
    ...(options.env === undefined ? {} : { env: options.env }),
    cwd: projectRoot,
    // Else the test driver decides between light and dark, and the app's own choice has no effect.
    colorScheme: null,
    timeout: 60_000,
  };
  const app =
    options.executable === undefined
      ? await launchHeldBack(prepared, asked)
      : await launchWatched({ ...optionsOf(prepared, asked), executablePath: options.executable });
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) await app.close();
    await gone;
    if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
  };
  try {
    const page = await app.firstWindow();
    await answered(page);
    return { app, page, userDataDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The window is drawn while its project is still being opened; a test goes on when that has answered. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      // An article that waits behind another one is not fetched.
      const busy = [...document.querySelectorAll("main[aria-busy=true]")];
      const isShown = (main: Element) => main.checkVisibility({ visibilityProperty: true });
      return document.querySelector("#root > *") !== null && !busy.some(isShown);
    },
    undefined,
    { polling: 20 },
  );
}

let prepared: Promise<PreparedElectron> | undefined;

/** Once for all tests of this worker. */
function preparation(): Promise<PreparedElectron> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<PreparedElectron> {
  if (!hasDisplay()) throw new Error("There is no display to open a window on: npm run e2e brings its own.");
  const ready = await prepareElectron();
  await buildApp(ready.electron, ready.env);
  return ready;
}
