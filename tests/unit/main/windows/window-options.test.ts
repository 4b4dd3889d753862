import { expect, test } from "vitest";
import { windowOptions } from "../../../../src/main/windows/window-options.ts";

const area = { x: 1, y: 2, width: 1000, height: 700 };
const options = (isDark: boolean) =>
  windowOptions(area, { title: "a – Claimbench", isDark }, { preload: "/p.cjs", devTools: false });

test("a window's page has no Node, no shared world and no way round the web's own safety", () => {
  expect(options(false).webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test("a window is not seen before it is painted, and its ground fits the theme", () => {
  expect(options(false)).toMatchObject({ show: false, backgroundColor: "#fdfcf9" });
  expect(options(true)).toMatchObject({ show: false, backgroundColor: "#1a1a1c" });
});
