import { parseArgs } from "node:util";
import { buildApp } from "./electron/build-app.ts";
import { prepareElectron } from "./electron/launch.ts";
import { runScript, SetupError } from "./electron/setup-error.ts";
import { makePackage, warning } from "./packaging/make-package.ts";

/** The program as a folder to give away; `--release` refuses to make one with another Electron than the official. */
await runScript(async () => {
  const { values } = parseArgs({ options: { release: { type: "boolean" } } });
  const prepared = await prepareElectron();
  if (values.release === true && !prepared.electron.official) {
    throw new SetupError(`Nothing was made.\n${warning(prepared.electron.version)}`);
  }
  await buildApp(prepared.electron, prepared.env);
  const { folder } = await makePackage(prepared);
  console.log(folder);
  return 0;
});
