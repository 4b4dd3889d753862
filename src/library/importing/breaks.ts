/** Milliseconds of work after which others get their turn; a Cancel is heard that soon. */
const longestStretch = 25;

/** Breaks in long work, in which the process answers questions and hears a Cancel. */
export class Breaks {
  readonly isStopped: () => boolean;
  #since = performance.now();

  constructor(isStopped: () => boolean) {
    this.isStopped = isStopped;
  }

  /** A break, when the last one was long enough ago. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < longestStretch) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
