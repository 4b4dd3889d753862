import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("./launcher-app.mjs", import.meta.url));

/** Puts the app that opens a named folder into an unpacked fallback Electron. */
export async function writeLauncher(dist: string): Promise<void> {
  const app = join(dist, "resources", "app");
  await mkdir(app, { recursive: true });
  await copyFile(source, join(app, "main.js"));
  await writeFile(
    join(app, "package.json"),
    `${JSON.stringify({ name: "fallback-launcher", type: "module", main: "main.js" })}\n`,
  );
}

/** Renews the launcher of a fallback in place when ours has changed since. */
export async function refreshLauncher(dist: string): Promise<void> {
  const placed = join(dist, "resources", "app", "main.js");
  const isCurrent = existsSync(placed) && readFileSync(placed, "utf8") === readFileSync(source, "utf8");
  if (!isCurrent) await writeLauncher(dist);
}
