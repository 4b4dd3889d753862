import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Do something with a temporary folder of its own, for it and for every process it starts with these
 * variables: what a test leaves behind, or a program that a test killed, goes with it.
 */
export async function withOwnTemporaryFolder<T>(use: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  // A short name: sockets are made inside, and their paths may have about a hundred characters.
  const folder = mkdtempSync(join(tmpdir(), "clmb-"));
  try {
    return await use({ TMPDIR: folder, TEMP: folder, TMP: folder });
  } finally {
    // Programs that are ending may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
