import { type Command, hasDisplay, onVirtualDisplay } from "./display.ts";
import { projectRoot } from "./electron-package.ts";
import { type Electron, ensureElectron } from "./ensure-electron.ts";
import { ensureSqliteForElectron } from "./native-sqlite.ts";
import { ensureSystemPackages } from "./system-packages.ts";

/** Everything needed to start Electron on this machine, in whichever way. */
export interface PreparedElectron {
  readonly electron: Electron;
  /** The environment for the app: this process's own, and CLAIMBENCH_SQLITE_BINDING if needed. */
  readonly env: NodeJS.ProcessEnv;
}

/** A command with the folder and the environment it is to run in. */
export interface ElectronCommand extends Command {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/**
 * Gets Electron, the system's packages and the database library ready. A fraction of a second when
 * they are. Playwright needs exactly this:
 * `_electron.launch({ executablePath: electron.executable, args: [...electron.extraArgs, app], env })`.
 *
 * Throws SetupError with what to do when one of them cannot be had.
 */
export async function prepareElectron(): Promise<PreparedElectron> {
  const electron = await ensureElectron();
  await ensureSystemPackages(electron.executable);
  const sqliteBinding = await ensureSqliteForElectron(electron);
  return { electron, env: appEnv(process.env, sqliteBinding) };
}

/**
 * The command that starts the app with these arguments, on a virtual display where there is no
 * real one. Throws as `prepareElectron`, unless that has been called before and `prepared` is given.
 */
export async function electronCommand(
  appArgs: readonly string[],
  prepared?: PreparedElectron,
): Promise<ElectronCommand> {
  const { electron, env } = prepared ?? (await prepareElectron());
  return { ...startCommand(electron, projectRoot, appArgs, hasDisplay()), env, cwd: projectRoot };
}

/** `app` is the folder with the app's package.json. */
export function startCommand(
  electron: Pick<Electron, "executable" | "extraArgs">,
  app: string,
  appArgs: readonly string[],
  isDisplayThere: boolean,
): Command {
  const plain = { command: electron.executable, args: [...electron.extraArgs, app, ...appArgs] };
  return isDisplayThere ? plain : onVirtualDisplay(plain);
}

/** The environment the app is started in. */
export function appEnv(env: NodeJS.ProcessEnv, sqliteBinding: string | undefined): NodeJS.ProcessEnv {
  // Terminals inside Electron apps set the first one, and Electron would start as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return sqliteBinding === undefined ? rest : { ...rest, CLAIMBENCH_SQLITE_BINDING: sqliteBinding };
}

/**
 * What electron-vite has to be told in its environment: the Electron it builds for, which it would
 * otherwise read from the npm package's version, and `NO_SANDBOX` where ours is needed.
 */
export function electronViteEnv(
  electron: Pick<Electron, "version" | "official" | "extraArgs">,
): NodeJS.ProcessEnv {
  return {
    ...(electron.official ? {} : { ELECTRON_MAJOR_VER: String(Number.parseInt(electron.version, 10)) }),
    ...(electron.extraArgs.includes("--no-sandbox") ? { NO_SANDBOX: "1" } : {}),
  };
}
