import { expect } from "@playwright/test";
import { launchApp } from "../app.ts";
import { journey } from "./journey.ts";

/** The journey by itself, for a test that starts it where there is no network: `node alone.ts FOLDER`. */
const folder = process.argv[2];
if (folder === undefined) throw new Error("name a folder to work in");
expect.configure({ timeout: 20_000 });
const launched = await launchApp();
try {
  await journey(launched, folder);
} finally {
  await launched.close();
}
console.log("The journey came to its end.");
