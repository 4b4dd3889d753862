import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "test-results/e2e",
  // One Electron at a time: on the two cores of a build machine two of them only wait for each other.
  workers: 1,
  fullyParallel: false,
  // A test that passes at the second try hides a fault in the product or in itself.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // No test is about time: a busy machine may be slow, and only what never comes is a failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  // Recording a trace of every test takes a sixth of the run, for the few that fail: asked for when needed.
  use: {
    trace: process.env.CLAIMBENCH_TRACE === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
