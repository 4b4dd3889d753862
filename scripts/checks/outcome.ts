/** How one step ended. A static check counts as one test. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What this module reads of Vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What this module reads of Playwright's JSON report. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/**
 * Vitest's tests. A file that could not be loaded has no tests to fail and counts as one failure.
 *
 * @param report undefined when the runner left none, that is when it crashed
 * @param exitCode null when a signal ended the runner
 */
export function countVitest(
  name: string,
  report: VitestReport | undefined,
  exitCode: number | null,
): Outcome {
  if (report === undefined) return crashed(name);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  return neverEmpty(exitCode, {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Playwright's tests; a flaky one counts as failed, and so does each error outside a test. */
export function countPlaywright(
  name: string,
  report: PlaywrightReport | undefined,
  exitCode: number | null,
): Outcome {
  if (report === undefined) return crashed(name);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return neverEmpty(exitCode, {
    name,
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
  });
}

/** A step that ended without saying what it did. */
export function crashed(name: string): Outcome {
  return { name, passed: 0, failed: 1, skipped: 0 };
}

/** A runner that failed without a failing test, or ran no test at all, is one failure more. */
function neverEmpty(exitCode: number | null, outcome: Outcome): Outcome {
  const ranNothing = outcome.passed + outcome.failed === 0;
  const failedSilently = exitCode !== 0 && outcome.failed === 0;
  return ranNothing || failedSilently ? { ...outcome, failed: outcome.failed + 1 } : outcome;
}

/** `12 passed, 0 failed`, and `, 1 skipped` when any was. */
export function countsOf(outcomes: readonly Outcome[]): string {
  const sum = (kind: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
