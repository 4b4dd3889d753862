import { describe, expect, test } from "vitest";
import { countPlaywright, countsOf, countVitest } from "../../../scripts/checks/outcome.ts";

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe("the last line of npm test", () => {
  test("sums every runner and leaves out skipped tests when there are none", () => {
    const outcomes = [countVitest("unit", vitest, 0), countPlaywright("e2e", playwright, 0)];
    expect(countsOf(outcomes)).toBe("5 passed, 0 failed");
  });

  test("names skipped tests when there are some", () => {
    const outcome = countVitest("unit", { ...vitest, numPendingTests: 1, numTodoTests: 1 }, 0);
    expect(countsOf([outcome])).toBe("3 passed, 0 failed, 2 skipped");
  });

  test("a runner that left no report has failed once", () => {
    expect(countVitest("unit", undefined, 0).failed).toBe(1);
    expect(countPlaywright("e2e", undefined, null).failed).toBe(1);
  });

  test("a runner that ran no test has failed, even when all were skipped", () => {
    const none = { ...vitest, numPassedTests: 0 };
    expect(countVitest("unit", none, 0).failed).toBe(1);
    expect(countVitest("unit", { ...none, numPendingTests: 4 }, 0).failed).toBe(1);
  });

  test("a runner that ends badly without a failed test has failed once", () => {
    expect(countVitest("unit", vitest, 1).failed).toBe(1);
    expect(countPlaywright("e2e", playwright, null).failed).toBe(1);
  });

  test("a failed test is not counted again for the exit code", () => {
    expect(countVitest("unit", { ...vitest, numFailedTests: 2 }, 1).failed).toBe(2);
  });

  test("a test file that does not load counts as one failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(countVitest("unit", { ...vitest, testResults }, 1).failed).toBe(1);
  });

  test("a test that passed at the second try counts as failed", () => {
    const report = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
    expect(countPlaywright("e2e", report, 0).failed).toBe(1);
  });
});
