import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { aptLine, isDebianLike, type Lack, missingLibraries, namesHere } from "./debian-packages.ts";
import { hasDisplay } from "./display.ts";
import { capture, isOnPath, runOnTerminal } from "./run-command.ts";
import { SetupError, say } from "./setup-error.ts";

/**
 * Makes sure that this machine has what Electron needs from it: shared libraries, a font and, where
 * there is no display, a virtual one. As root on a Debian-like system what is missing is installed,
 * said aloud; `CLAIMBENCH_NO_APT=1` refuses that. Does nothing outside Linux.
 *
 * Throws SetupError with the exact command to run when something is missing and stays missing.
 */
export async function ensureSystemPackages(executable: string): Promise<void> {
  if (process.platform !== "linux") return;
  const lacks = await findLacks(executable);
  if (lacks.length === 0) return;
  await installPackages(
    lacks.map((lack) => lack.debianPackage),
    `Electron cannot run here without ${lacks.map((lack) => lack.what).join(", ")}`,
  );
  const left = await findLacks(executable);
  if (left.length > 0) {
    const names = left.map((lack) => lack.what).join(", ");
    throw new SetupError(`The packages were installed, but ${names} is still missing.`);
  }
}

/**
 * Installs Debian packages (by their Debian 12 names) when this is a Debian-like system, we are root
 * and nobody has refused it.
 *
 * Throws SetupError with the command to run otherwise, or when apt-get fails.
 *
 * @param why a clause for the console, without a full stop
 */
export async function installPackages(packages: readonly string[], why: string): Promise<void> {
  const wanted = [...new Set(packages)].sort();
  const osRelease = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (!isDebianLike(osRelease) || !isOnPath("apt-get")) {
    throw new SetupError(
      `${why}. Please install what this system calls the Debian packages ${wanted.join(" ")}.`,
    );
  }
  const mayInstall = process.getuid?.() === 0 && process.env.CLAIMBENCH_NO_APT !== "1";
  if (!mayInstall) {
    throw new SetupError(`${why}. Please run:\n  ${aptLine(await namesHere(wanted, isKnownToApt))}`);
  }
  say(`${why}: installing ${wanted.join(" ")} with apt-get. To refuse, set CLAIMBENCH_NO_APT=1.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Without package lists, as in a bare container, apt knows neither the old nor the new names. A
  // failed update is not the end: the lists at hand may be good enough.
  await runOnTerminal("apt-get", ["update", "-qq"], { env });
  const names = await namesHere(wanted, isKnownToApt);
  const code = await runOnTerminal(
    "apt-get",
    ["install", "-y", "-qq", "-o=Dpkg::Use-Pty=0", "--no-install-recommends", ...names],
    {
      env,
    },
  );
  if (code !== 0) {
    throw new SetupError(`${why}, and apt-get failed. Please run:\n  ${aptLine(names)}`);
  }
}

/**
 * Makes sure that these programs are on the PATH, each from the Debian package of the same name:
 * other programs that the tests have read what ours has written. Throws as `installPackages`.
 */
export async function ensurePrograms(programs: readonly string[]): Promise<void> {
  const missing = programs.filter((program) => !isOnPath(program));
  if (missing.length > 0) await installPackages(missing, `The tests need ${missing.join(", ")}`);
}

async function findLacks(executable: string): Promise<Lack[]> {
  const lacks: Lack[] = [];
  const { code, stdout } = await capture("ldd", [executable]);
  // Without ldd (127) nothing can be said; a library missing then shows when Electron starts.
  for (const { what, debianPackage } of code === 0 ? missingLibraries(stdout) : []) {
    if (debianPackage === undefined) {
      throw new SetupError(
        `Electron needs the shared library ${what}, which is not on this machine. Please install the package that brings it.`,
      );
    }
    lacks.push({ what, debianPackage });
  }
  if (!hasDisplay()) {
    for (const [command, debianPackage] of [
      ["Xvfb", "xvfb"],
      ["xvfb-run", "xvfb"],
      ["xauth", "xauth"],
    ] as const) {
      if (!isOnPath(command)) lacks.push({ what: command, debianPackage });
    }
  }
  if (!(await hasFont())) lacks.push({ what: "a font", debianPackage: "fonts-noto-core" });
  return lacks;
}

/** Without any font Chromium ends at the first text it has to draw. */
async function hasFont(): Promise<boolean> {
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".local/share/fonts"),
    join(homedir(), ".fonts"),
  ];
  for (const folder of folders.filter((path) => existsSync(path))) {
    const files = await readdir(folder, { recursive: true });
    if (files.some((file) => /\.(ttf|otf|ttc)$/i.test(file))) return true;
  }
  return false;
}

async function isKnownToApt(name: string): Promise<boolean> {
  const { code, stdout } = await capture("apt-cache", ["show", name]);
  return code === 0 && stdout.trim() !== "";
}
