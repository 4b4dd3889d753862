import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Preferences, usualPreferences } from "../../../../src/contract/preferences.ts";

let said: Preferences = usualPreferences;
let hear: (now: Preferences) => void = () => undefined;
const properties = new Map<string, string>();

beforeEach(() => {
  vi.resetModules();
  said = usualPreferences;
  properties.clear();
  vi.stubGlobal("window", {
    claimbench: {
      shell: async () => ({ ok: true, value: said }),
      onPreferences: (listener: typeof hear) => {
        hear = listener;
      },
    },
  });
  const style = { setProperty: (name: string, value: string) => properties.set(name, value) };
  vi.stubGlobal("document", { documentElement: { style } });
});
afterEach(() => {
  // What is chosen here is not chosen in the tests after these.
  vi.resetModules();
  vi.unstubAllGlobals();
});

const copyOf = (preferences: Preferences): Preferences => structuredClone(preferences);

test("preferences that are as they were are no change, because the whole window is drawn anew by one", async () => {
  const { followPreferences, usePreferences } = await import(
    "../../../../src/renderer/bridge/preferences.ts"
  );
  said = copyOf(usualPreferences);
  const drawn = vi.fn();
  usePreferences.subscribe(drawn);
  await followPreferences();
  hear(copyOf(usualPreferences));
  expect(drawn).not.toHaveBeenCalled();
});

test("others are shown, also when another window changes them", async () => {
  const { followPreferences, usePreferences } = await import(
    "../../../../src/renderer/bridge/preferences.ts"
  );
  said = { ...usualPreferences, reader: { ...usualPreferences.reader, size: 24 } };
  await followPreferences();
  expect(usePreferences.getState()).toEqual(said);
  expect(properties.get("--reader-size")).toBe("24px");
  hear({ ...said, hasLetters: false });
  expect(usePreferences.getState()).toEqual({ ...said, hasLetters: false });
});
