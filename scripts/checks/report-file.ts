import { readFile, rm } from "node:fs/promises";

/** Last run's report must not stand in for one that this run did not get to write. */
export async function removeReport(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** A runner's JSON report, or undefined when it is not there or not whole: the runner crashed. */
export async function readReport<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch (failure) {
    console.error(`No report in ${file}: ${failure instanceof Error ? failure.message : failure}`);
    return undefined;
  }
}
