import { expect, test } from "vitest";
import { chooseFeatures } from "../../../src/main/chromium.ts";

function chosen(asked: string): string | undefined {
  const switches = new Map([["enable-features", asked]]);
  const commandLine = {
    getSwitchValue: (name: string) => switches.get(name) ?? "",
    appendSwitch: (name: string, value: string) => void switches.set(name, value),
  };
  chooseFeatures({ commandLine } as unknown as Parameters<typeof chooseFeatures>[0]);
  return switches.get("enable-features");
}

test("no process is started for a network that is never used", () => {
  expect(chosen("")).toBe("NetworkServiceInProcess2");
});

test("features that the command line asks for stay", () => {
  expect(chosen("One,Two")).toBe("One,Two,NetworkServiceInProcess2");
});
