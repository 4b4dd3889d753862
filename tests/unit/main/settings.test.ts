import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { usualPreferences } from "../../../src/contract/preferences.ts";
import { openPreferences } from "../../../src/main/preferences.ts";
import { openSettings, withRecent } from "../../../src/main/settings.ts";

let folder: string;
let logged: string[];
const log = (event: string) => void logged.push(event);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimbench-settings-"));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true }));

const put = (content: string) => writeFile(join(folder, "settings.json"), content);

describe("openSettings", () => {
  test("the first start has the defaults and nothing to say about it", async () => {
    const settings = await openSettings(folder, log);
    const empty = { lastProject: null, recents: [], bounds: null, desks: [] };
    expect(settings.get()).toEqual({ ...empty, ...usualPreferences });
    expect(logged).toEqual([]);
  });

  test("what was changed is there after the next start", async () => {
    const settings = await openSettings(folder, log);
    settings.change({ appearance: "dark" });
    settings.change({ lastProject: "/x/a.claimbench" });
    await settings.flush();
    const again = await openSettings(folder, log);
    expect(again.get()).toMatchObject({ appearance: "dark", lastProject: "/x/a.claimbench" });
  });

  test("no draft is left beside the file", async () => {
    const settings = await openSettings(folder, log);
    for (const appearance of ["dark", "light", "system"] as const) settings.change({ appearance });
    await settings.flush();
    expect(await readdir(folder)).toEqual(["settings.json"]);
  });

  test.each(["", "{", "null", "[]", '"x"'])(
    "a file that holds %j is set aside, unchanged",
    async (content) => {
      await put(content);
      const settings = await openSettings(folder, log);
      expect(settings.get().appearance).toBe("system");
      expect(await readFile(join(folder, "settings.json.damaged"), "utf8")).toBe(content);
      expect(logged).toEqual(["settings-damaged"]);
    },
  );

  test("one wrong field takes its default and leaves the others", async () => {
    await put(JSON.stringify({ appearance: "pink", lastProject: "/x/a.claimbench", bounds: { x: "1" } }));
    const settings = await openSettings(folder, log);
    expect(settings.get()).toMatchObject({
      appearance: "system",
      lastProject: "/x/a.claimbench",
      bounds: null,
    });
    expect(logged).toEqual([]);
  });

  test("the reader's look out of bounds takes its usual size, and the keys chosen stay", async () => {
    await put(JSON.stringify({ keys: { undo: "F2" }, reader: { size: 900, font: "sans" } }));
    const settings = await openSettings(folder, log);
    expect(settings.get()).toMatchObject({ keys: { undo: "F2" }, reader: { size: 18, font: "sans" } });
  });

  test("preferences change alone what is named, tell of it, and are there after the next start", async () => {
    const settings = await openSettings(folder, log);
    const told: unknown[] = [];
    const preferences = openPreferences(settings, (now) => told.push(now));
    preferences.change({ reader: { size: 22 }, keys: { undo: "F2" } });
    const now = preferences.change({ hasLetters: false });
    expect(now).toEqual({
      ...usualPreferences,
      keys: { undo: "F2" },
      hasLetters: false,
      reader: { ...usualPreferences.reader, size: 22 },
    });
    expect(told.at(-1)).toEqual(now);
    await settings.flush();
    expect(openPreferences(await openSettings(folder, log), () => undefined).get()).toEqual(now);
  });

  test("a folder that cannot be written to costs the settings and not the program", async () => {
    const settings = await openSettings("/dev/null/none", log);
    settings.change({ appearance: "dark" });
    await settings.flush();
    expect(settings.get().appearance).toBe("dark");
    expect(logged).toContain("settings-not-written");
  });
});

describe("withRecent", () => {
  test("a project opened again moves to the front and stands there once", () => {
    expect(withRecent(["a", "b", "c"], "b")).toEqual(["b", "a", "c"]);
  });

  test("the eleventh pushes out the oldest", () => {
    const ten = Array.from({ length: 10 }, (_, n) => String(n));
    expect(withRecent(ten, "new")).toEqual(["new", ...ten.slice(0, 9)]);
  });
});
