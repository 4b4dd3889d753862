import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildApp } from "./electron/build-app.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { ensureElectron } from "./electron/ensure-electron.ts";
import { runScript } from "./electron/setup-error.ts";
import { noticesOf } from "./packaging/notices.ts";
import { billOfMaterials } from "./packaging/sbom.ts";
import { shippedPackages } from "./packaging/shipped.ts";

/** What a package would hold of others, without making one: the bill of materials and the licences, in `dist/`. */
await runScript(async () => {
  const electron = await ensureElectron();
  await buildApp(electron);
  const shipped = await shippedPackages(electron.version);
  const folder = join(projectRoot, "dist");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "sbom.cdx.json"), await billOfMaterials(shipped));
  await writeFile(join(folder, "THIRD-PARTY-NOTICES.txt"), await noticesOf(shipped));
  console.log(`${shipped.length} packages: dist/sbom.cdx.json, dist/THIRD-PARTY-NOTICES.txt`);
  return 0;
});
