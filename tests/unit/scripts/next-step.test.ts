import { expect, test } from "vitest";
import {
  FALLBACK_VERSION,
  mayUseFallback,
  nextStep,
  type Situation,
} from "../../../scripts/electron/next-step.ts";

const HOUR_MS = 60 * 60 * 1000;
const nowMs = Date.UTC(2030, 0, 1);

function situation(present: string | undefined, rest: Partial<Situation> = {}): Situation {
  return {
    installed: { wanted: "45.4.1", present },
    mayUseFallback: true,
    lastFailureMs: nowMs - HOUR_MS,
    nowMs,
    ...rest,
  };
}

test("the package's own version is used without asking the network", () => {
  expect(nextStep(situation("45.4.1", { lastFailureMs: undefined }))).toBe("use-official");
});

test("the package's own version is used where the fallback is refused", () => {
  expect(nextStep(situation("45.4.1", { mayUseFallback: false }))).toBe("use-official");
});

test("a fresh checkout tries the official download although another one failed an hour ago", () => {
  expect(nextStep(situation(undefined))).toBe("try-official");
});

test("a fallback in place is used for a day after the official download failed", () => {
  expect(nextStep(situation(FALLBACK_VERSION, { lastFailureMs: nowMs - 23 * HOUR_MS }))).toBe("use-fallback");
  expect(nextStep(situation(FALLBACK_VERSION, { lastFailureMs: nowMs - 24 * HOUR_MS }))).toBe("try-official");
});

test("a fallback in place without a remembered failure is no reason to skip the official one", () => {
  expect(nextStep(situation(FALLBACK_VERSION, { lastFailureMs: undefined }))).toBe("try-official");
});

test("a failure remembered from the future does not hold back the official download", () => {
  expect(nextStep(situation(FALLBACK_VERSION, { lastFailureMs: nowMs + HOUR_MS }))).toBe("try-official");
});

test("a fallback in place is not used once it is refused", () => {
  expect(nextStep(situation(FALLBACK_VERSION, { mayUseFallback: false }))).toBe("try-official");
});

test("an Electron of some other version is replaced", () => {
  expect(nextStep(situation("44.0.0"))).toBe("try-official");
});

test("there is a fallback on Linux x64 and nowhere else", () => {
  expect(mayUseFallback("linux", "x64", {})).toBe(true);
  expect(mayUseFallback("linux", "arm64", {})).toBe(false);
  expect(mayUseFallback("darwin", "x64", {})).toBe(false);
  expect(mayUseFallback("win32", "x64", {})).toBe(false);
});

test("one environment variable refuses the fallback", () => {
  expect(mayUseFallback("linux", "x64", { CLAIMBENCH_NO_FALLBACK_ELECTRON: "1" })).toBe(false);
});
