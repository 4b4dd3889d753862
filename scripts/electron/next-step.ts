import type { InstalledElectron } from "./electron-package.ts";

/** Version of the Electron used where the official one cannot be downloaded. */
export const FALLBACK_VERSION = "33.2.1";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the decision depends on. Times in ms since 1970. */
export interface Situation {
  readonly installed: Pick<InstalledElectron, "wanted" | "present">;
  /** There is a fallback for this platform and nobody has refused it. */
  readonly mayUseFallback: boolean;
  readonly lastFailureMs: number | undefined;
  readonly nowMs: number;
}

export type NextStep = "use-official" | "use-fallback" | "try-official";

/**
 * Whether what is installed will do. With the fallback in place the official download is tried
 * again once a day: a firewall seldom opens sooner, and every start would wait for it.
 */
export function nextStep({ installed, mayUseFallback, lastFailureMs, nowMs }: Situation): NextStep {
  if (installed.present === installed.wanted) return "use-official";
  if (installed.present !== FALLBACK_VERSION || !mayUseFallback) return "try-official";
  if (lastFailureMs === undefined) return "try-official";
  // A stamp from the future means that the clock was set back; it must not hold for years.
  const isRecent = lastFailureMs <= nowMs && nowMs - lastFailureMs < DAY_MS;
  return isRecent ? "use-fallback" : "try-official";
}

/** Fallback binaries exist for Linux x64 only; `CLAIMBENCH_NO_FALLBACK_ELECTRON=1` refuses them. */
export function mayUseFallback(platform: NodeJS.Platform, arch: string, env: NodeJS.ProcessEnv): boolean {
  return platform === "linux" && arch === "x64" && env.CLAIMBENCH_NO_FALLBACK_ELECTRON !== "1";
}
