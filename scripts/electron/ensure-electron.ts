import { join } from "node:path";
import { electronFolder, readInstalledElectron } from "./electron-package.ts";
import { refreshLauncher } from "./fallback-launcher.ts";
import { FALLBACK_VERSION, mayUseFallback, nextStep } from "./next-step.ts";
import {
  installOfficialElectron,
  lastFailureMs,
  rememberFailure,
  removeLeftLauncher,
} from "./official-electron.ts";
import { SetupError, say } from "./setup-error.ts";

/** An Electron that can be started on this machine. */
export interface Electron {
  /** Absolute path of the binary. */
  readonly executable: string;
  readonly version: string;
  /** False for the fallback: never build a release with it. */
  readonly official: boolean;
  /** Arguments this machine needs before the app's own: `--no-sandbox` for root on Linux. */
  readonly extraArgs: readonly string[];
}

const MINUTE_MS = 60_000;
/** Where a fallback waits, a slow download must not hold people up; elsewhere it is all there is. */
const LIMIT_WITH_FALLBACK_MS = 3 * MINUTE_MS;
const LIMIT_WITHOUT_FALLBACK_MS = 20 * MINUTE_MS;

/**
 * Makes sure that there is an Electron to run: the official one of the npm package `electron`, or,
 * where its download is blocked (Linux x64), the fallback, said aloud. Milliseconds when one is in
 * place.
 *
 * Throws SetupError with what to do when neither can be had.
 */
export async function ensureElectron(): Promise<Electron> {
  const installed = readInstalledElectron();
  const fallbackAllowed = mayUseFallback(process.platform, process.arch, process.env);
  const step = nextStep({
    installed,
    mayUseFallback: fallbackAllowed,
    lastFailureMs: lastFailureMs(installed.wanted),
    nowMs: Date.now(),
  });
  if (step === "try-official") await install(installed.wanted, installed.present, fallbackAllowed);
  if (step === "use-official") await removeLeftLauncher();
  return describe();
}

async function install(wanted: string, present: string | undefined, fallbackAllowed: boolean): Promise<void> {
  say(`Downloading Electron ${wanted} …`);
  const attempt = await installOfficialElectron(
    fallbackAllowed ? LIMIT_WITH_FALLBACK_MS : LIMIT_WITHOUT_FALLBACK_MS,
  );
  if (attempt.ok) return;
  await rememberFailure(wanted, attempt.reason);
  if (!fallbackAllowed) throw new SetupError(refusal(wanted, attempt.reason));
  // Loaded only here: the fallback's tools have no part in an ordinary start.
  const { fallbackNotice, placeFallbackElectron } = await import("./fallback-electron.ts");
  say(fallbackNotice(wanted, attempt.reason));
  if (present !== FALLBACK_VERSION) await placeFallbackElectron();
}

async function describe(): Promise<Electron> {
  const { present, wanted, executable } = readInstalledElectron();
  if (present === undefined || executable === undefined) {
    throw new Error("Electron was installed and is not where its package keeps it");
  }
  const official = present === wanted;
  if (!official) {
    await refreshLauncher(join(electronFolder, "dist"));
    say(`Running on the fallback Electron ${present}, not on the official ${wanted}.`);
  }
  return { executable, version: present, official, extraArgs: extraArgs() };
}

/** As root, Chromium on Linux refuses to start with its sandbox. Development only. */
function extraArgs(): string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function refusal(wanted: string, reason: string): string {
  const why =
    process.env.CLAIMBENCH_NO_FALLBACK_ELECTRON === "1"
      ? "The fallback was refused with CLAIMBENCH_NO_FALLBACK_ELECTRON=1."
      : `There is no fallback for ${process.platform}-${process.arch}.`;
  return `The official Electron ${wanted} could not be downloaded (${reason}). ${why}\nCheck the network or the proxy, or set ELECTRON_MIRROR to a mirror you can reach, and run the command again.`;
}
