#!/usr/bin/env node
import { run } from "./run.ts";
import { terminalWatcher } from "./watching.ts";

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watcher: terminalWatcher(process.stderr),
});
