const flushes = new Set<() => Promise<void>>();

/** Say how to store what is written and not stored yet; an undo waits for it. Answers with its own undo. */
export function providePending(flush: () => Promise<void>): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Store everything that is written and not stored yet, so that a step of undo takes back the last thing done. */
export async function flushPending(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
