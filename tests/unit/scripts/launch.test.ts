import { expect, test } from "vitest";
import { hasDisplay } from "../../../scripts/electron/display.ts";
import { appEnv, electronViteEnv, startCommand } from "../../../scripts/electron/launch.ts";

const asRoot = { executable: "/e/electron", extraArgs: ["--no-sandbox"] };
const asUser = { executable: "/e/electron", extraArgs: [] };

test("with a display Electron itself is started, its own arguments before the app's", () => {
  expect(startCommand(asRoot, "/app", ["a.claimbench"], true)).toEqual({
    command: "/e/electron",
    args: ["--no-sandbox", "/app", "a.claimbench"],
  });
});

test("an ordinary user's Electron keeps its sandbox", () => {
  expect(startCommand(asUser, "/app", [], true).args).toEqual(["/app"]);
});

test("without a display the same command runs on a virtual one of 1920 by 1080", () => {
  expect(startCommand(asUser, "/app", ["a b.claimbench"], false)).toEqual({
    command: "xvfb-run",
    args: ["-a", "-s", "-screen 0 1920x1080x24", "/e/electron", "/app", "a b.claimbench"],
  });
});

test("only Linux can be without a display, and X or Wayland is enough there", () => {
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("darwin", {})).toBe(true);
  expect(hasDisplay("win32", {})).toBe(true);
});

test("the app is told of a database binary only when the shipped one will not do", () => {
  expect(appEnv({ A: "1" }, undefined)).toEqual({ A: "1" });
  expect(appEnv({ A: "1" }, "/c/x.node")).toEqual({ A: "1", CLAIMBENCH_SQLITE_BINDING: "/c/x.node" });
});

test("a terminal inside another Electron app does not make ours start as plain Node", () => {
  expect(appEnv({ A: "1", ELECTRON_RUN_AS_NODE: "1" }, undefined)).toEqual({ A: "1" });
});

test("electron-vite is told the major version of a fallback and nothing about an official Electron", () => {
  expect(electronViteEnv({ version: "33.2.1", official: false, extraArgs: [] })).toEqual({
    ELECTRON_MAJOR_VER: "33",
  });
  expect(electronViteEnv({ version: "45.4.1", official: true, extraArgs: [] })).toEqual({});
});

test("electron-vite starts Electron without a sandbox only where we would", () => {
  expect(electronViteEnv({ version: "45.4.1", official: true, extraArgs: ["--no-sandbox"] })).toEqual({
    NO_SANDBOX: "1",
  });
});
