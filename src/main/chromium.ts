import type { App } from "electron";

/** Chromium's own features that are chosen otherwise here; docs/decisions/0015 says why. */
const features: readonly string[] = [
  // Nothing is ever fetched from a network, and a process for that would hold some 10 MB more memory.
  "NetworkServiceInProcess2",
];

/** To be called before `ready`. What the command line asks for as well stays. */
export function chooseFeatures({ commandLine }: Pick<App, "commandLine">): void {
  const asked = commandLine.getSwitchValue("enable-features");
  commandLine.appendSwitch("enable-features", [asked, ...features].filter((name) => name !== "").join(","));
}
