import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { canLoadShippedSqlite, forOlderNodeApi } from "../../../scripts/electron/native-sqlite.ts";

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve("better-sqlite3/package.json"));

test("Electron 35 is the first that takes the shipped binary", () => {
  expect(canLoadShippedSqlite("33.2.1")).toBe(false);
  expect(canLoadShippedSqlite("34.9.9")).toBe(false);
  expect(canLoadShippedSqlite("35.0.0")).toBe(true);
  expect(canLoadShippedSqlite("100.0.0")).toBe(true);
});

test("the installed package's binding.gyp has the one define that an older Node-API needs changed", () => {
  const shipped = readFileSync(join(packageFolder, "binding.gyp"), "utf8");
  expect(shipped.split("NAPI_VERSION").length).toBe(2);
  const older = forOlderNodeApi(shipped);
  expect(older).not.toContain("NAPI_VERSION");
  expect(older).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NAPI_DISABLE_CPP");
});

test("a binding.gyp of some other release is not built blindly", () => {
  expect(() => forOlderNodeApi("'defines': ['NAPI_VERSION=11']")).toThrow("no longer says");
});

test("Node loads the binary that the package ships, not one built for a fallback", () => {
  const { getPrebuildPath } = require(join(packageFolder, "lib", "binding.js"));
  expect(getPrebuildPath()).toContain("prebuilds");
  const db = new Database(":memory:");
  expect(db.prepare("SELECT 6 * 7").pluck().get()).toBe(42);
  db.close();
});
