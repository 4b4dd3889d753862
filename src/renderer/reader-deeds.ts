import type { ReaderDeed } from "./reader/reader-keys.ts";

type Run = (deed: ReaderDeed) => void;

const providers: Run[] = [];

/** Say how what the text's keys do is done without a key, while an article is open. Answers with its own undo. */
export function provideDeeds(run: Run): () => void {
  providers.push(run);
  return () => void providers.splice(providers.lastIndexOf(run), 1);
}

/** Whether an article is open in which it could be done. */
export function hasDeeds(): boolean {
  return providers.length > 0;
}

/** Do in the article opened last what a key of its text does. */
export function runDeed(deed: ReaderDeed): void {
  providers.at(-1)?.(deed);
}
