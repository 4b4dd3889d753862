/**
 * How much may still be done for one search, in characters looked at: a search ends after so much
 * of it and not after so many seconds, so that it finds the same every time.
 */
export class Work {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Answers false once there is nothing left to spend. */
  spend(amount: number): boolean {
    this.#left -= amount;
    return this.#left > 0;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }
}
