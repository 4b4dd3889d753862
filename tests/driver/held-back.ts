import { dirname } from "node:path";
import { _electron, type ElectronApplication } from "@playwright/test";
import type { PreparedElectron } from "../../scripts/electron/launch.ts";

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** As the driver's own, but that what this machine needs to start Electron is added. */
export type HeldBackOptions = Omit<Options, "executablePath">;

/**
 * Electron under the test driver, which holds it back until it is attached. Where an executable is named the driver does
 * not, misses a start now and then, and waits for it until its time is over.
 */
export function launchHeldBack(
  prepared: PreparedElectron,
  options: HeldBackOptions,
): Promise<ElectronApplication> {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(prepared.electron.executable);
  return _electron.launch(optionsOf(prepared, options));
}

/** The options with the arguments and the environment that this machine needs. */
export function optionsOf(
  { electron, env }: PreparedElectron,
  { args = [], env: added, ...options }: HeldBackOptions,
): HeldBackOptions {
  const all = Object.entries({ ...env, ...added });
  const defined = all.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...options, args: [...electron.extraArgs, ...args], env: Object.fromEntries(defined) };
}
