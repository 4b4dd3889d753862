import type { ReaderAction } from "../../../reader/reader-keys.ts";

interface Doing {
  /** Carry out what a key asks for; answers once it is stored and shown. */
  readonly run: (action: ReaderAction) => Promise<void>;
  /** Type into the field that a key has opened. */
  readonly type: (text: string) => void;
}

interface Waiting {
  readonly action: ReaderAction;
  /** What was typed after it, for the field it opens. */
  typed: string;
}

/** Stands for what no key has begun; it opens no field. */
const outside: Waiting = { action: { do: "enter" }, typed: "" };

/** Keys that open a field: what is typed after them belongs there. */
const opensField = new Set<ReaderAction["do"]>(["tag", "note", "claim"]);

/**
 * Keys pressed faster than the disk stores what they do wait for their turn, so that T after H tags
 * the new highlight and not the one before it, and the first letters of the tag are not lost.
 */
export class KeyQueue {
  readonly #waiting: Waiting[] = [];
  /** What is being done; null when nothing is. */
  #current: Waiting | null = null;

  /** Do it now, or after what is being done. */
  async push(action: ReaderAction, doing: () => Doing): Promise<void> {
    this.#waiting.push({ action, typed: "" });
    if (this.#current === null) await this.#drain(doing);
  }

  /** Have keys wait for what was begun in another way: a tag chosen in a list, bounds kept. */
  async hold(work: Promise<void>, doing: () => Doing): Promise<void> {
    if (this.#current !== null) return work;
    this.#current = outside;
    try {
      await work;
    } finally {
      await this.#drain(doing);
    }
  }

  async #drain(doing: () => Doing): Promise<void> {
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        this.#current = next;
        await doing().run(next.action);
        if (next.typed !== "") doing().type(next.typed);
      }
    } finally {
      this.#current = null;
      this.#waiting.length = 0;
    }
  }

  /** Whether a character typed now belongs to a field that is still to be opened, and is kept for it. */
  take(character: string): boolean {
    const last = this.#waiting.at(-1) ?? this.#current;
    if (last === null || !opensField.has(last.action.do)) return false;
    last.typed += character;
    return true;
  }
}
