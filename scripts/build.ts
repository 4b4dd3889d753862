import { buildApp } from "./electron/build-app.ts";
import { ensureElectron } from "./electron/ensure-electron.ts";
import { runScript } from "./electron/setup-error.ts";

await runScript(async () => {
  await buildApp(await ensureElectron());
  return 0;
});
