import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // What is kept about projects stays out of the folder in which a user's own is.
    env: { CLAIMBENCH_STATE: join(tmpdir(), `claimbench-tests-${process.pid}`) },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/unit/property-seed.ts"],
          // A file's modules are loaded once and not once a file, which was half of the whole run's work:
          // no test may leave a trace in a module, as no command may.
          isolate: false,
          // No test is about time: on a busy machine a property test takes longer, and that is no fault.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "readers",
          include: ["tests/readers/**/*.test.ts"],
          globalSetup: ["tests/readers/install.ts"],
          // Other programs start slowly, and slower on a busy machine.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "durability",
          include: ["tests/durability/**/*.test.ts"],
          globalSetup: ["tests/durability/install.ts"],
          setupFiles: ["tests/unit/property-seed.ts"],
          // Each drill has the processes and the disk to itself.
          fileParallelism: false,
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        // Before its tests, the real tools run over three trees; on a busy machine that takes minutes.
        test: { name: "rules", include: ["tests/rules/*.test.ts"], hookTimeout: 300_000 },
      },
    ],
  },
});
