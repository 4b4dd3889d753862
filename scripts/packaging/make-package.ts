import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { electronFolder, projectRoot } from "../electron/electron-package.ts";
import type { PreparedElectron } from "../electron/launch.ts";
import { SetupError, say } from "../electron/setup-error.ts";
import { makeArchive } from "./app-archive.ts";
import { setReleaseFuses, wrongFuses } from "./fuses.ts";
import { noticesOf } from "./notices.ts";
import { billOfMaterials } from "./sbom.ts";
import { shippedPackages } from "./shipped.ts";

/** A program that can be copied to another machine and started there. */
export interface MadePackage {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly executable: string;
}

/** What a folder holds that was made with the Electron for development. */
const WARNING = "NOT-FOR-RELEASE.txt";

/** Nothing of these belongs to Electron: its sample app, and the launcher of the one for development. */
const FOREIGN = ["default_app.asar", "app"];

/**
 * Put the program together in `dist/`: Electron under our name, the program as an archive, the
 * samples, all fuses set and read back, the licences of everything inside and the bill of materials.
 *
 * With the Electron for development the folder says by its name and inside that it is no release.
 * Throws SetupError where there is no recipe for this system yet.
 */
export async function makePackage({ electron, env }: PreparedElectron): Promise<MadePackage> {
  if (process.platform !== "linux") {
    throw new SetupError("Packages are made on Linux only so far; macOS and Windows need signing.");
  }
  const { name, productName, version } = await about();
  const kind = electron.official ? "" : "-NOT-FOR-RELEASE";
  const folder = join(projectRoot, "dist", `${name}-${version}-${process.platform}-${process.arch}${kind}`);
  // Made beside its place, so that an interrupted run never looks whole.
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(draft), { recursive: true });
  await cp(join(electronFolder, "dist"), draft, { recursive: true, filter: isElectrons });
  await rename(join(draft, "electron"), join(draft, name));

  const resources = join(draft, "resources");
  await makeArchive(join(resources, "app.asar"), `${draft}.stage`, env.CLAIMBENCH_SQLITE_BINDING);
  await cp(join(projectRoot, "seeds"), join(resources, "seeds"), { recursive: true });
  await copyFile(join(projectRoot, "resources", "icon.png"), join(draft, `${name}.png`));
  await writeFile(join(draft, `${name}.desktop`), desktopEntry(name, productName));
  await copyFile(join(projectRoot, "LICENSE"), join(draft, "LICENSE"));
  const shipped = await shippedPackages(electron.version);
  await writeFile(join(draft, "THIRD-PARTY-NOTICES.txt"), await noticesOf(shipped));
  await writeFile(join(draft, "sbom.cdx.json"), await billOfMaterials(shipped));
  if (!electron.official) await writeFile(join(draft, WARNING), `${warning(electron.version)}\n`);

  const executable = join(draft, name);
  await setReleaseFuses(executable);
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new Error(`these fuses did not take: ${wrong.join(", ")}`);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  if (!electron.official) say(warning(electron.version));
  return { folder, executable: join(folder, name) };
}

/** For whoever made it or finds it, in capitals where it matters. */
export function warning(version: string): string {
  return [
    "***************************************************************************",
    "*  NOT FOR RELEASE. This package was made with the Electron that stands   *",
    "*  in for the official one during development. DO NOT GIVE IT TO ANYBODY. *",
    "***************************************************************************",
    `It holds Electron ${version}, an old one out of another program, without security updates.`,
    "For a release, make the package where the official Electron can be downloaded:",
    "  npm run package -- --release",
  ].join("\n");
}

function isElectrons(path: string): boolean {
  const resources = join(electronFolder, "dist", "resources");
  return !FOREIGN.some((name) => path === join(resources, name));
}

async function about(): Promise<{ name: string; productName: string; version: string }> {
  return JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8"));
}

/** A file opened from a folder comes after `--`: whatever its name, it is never an option. */
function desktopEntry(name: string, productName: string): string {
  return `[Desktop Entry]
Type=Application
Name=${productName}
Exec=${name} -- %f
Icon=${name}
Categories=Office;
StartupWMClass=${productName}
`;
}
