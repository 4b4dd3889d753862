// Copied to resources/app of the fallback Electron, which has no app of its own that would open the
// folder named on the command line. Runs inside Electron: plain JavaScript, nothing imported but
// Electron and Node.

import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

process.defaultApp = true;

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let target;
while (target === undefined && args.length > 0) {
  const arg = args.shift();
  // Playwright hands over its own script this way, before the app's folder.
  if (arg === "-r" || arg === "--require") require(resolve(args.shift()));
  else if (!arg.startsWith("-")) target = resolve(arg);
}

if (target === undefined) {
  console.error("Name the folder of the app to start.");
  process.exit(1);
}

let main = target;
if (statSync(target).isDirectory()) {
  const about = JSON.parse(readFileSync(join(target, "package.json"), "utf8"));
  const name = about.productName ?? about.name;
  if (name) app.setName(name);
  if (about.version) app.setVersion(about.version);
  app.setAppPath(target);
  main = join(target, about.main ?? "index.js");
}

// Awaited at the top level: only then does Electron hold back its "ready" event until the app's
// module has run, and registerSchemesAsPrivileged throws after "ready".
await import(pathToFileURL(main).href);
