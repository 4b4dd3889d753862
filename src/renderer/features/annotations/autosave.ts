/** Answers whether the text is stored now. */
type Save = (text: string) => Promise<boolean>;

/**
 * Sends a text to be stored some time after the last change to it, one write at a time and the
 * newest text last. What could not be stored stays wanted and is sent again with the next change or
 * {@link flush}.
 */
export class Autosave {
  readonly #save: Save;
  /** How long to wait after the last change, in milliseconds. */
  readonly #patience: number;
  #stored: string;
  #wanted: string;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stored: string, save: Save, patience: number) {
    this.#stored = stored;
    this.#wanted = stored;
    this.#save = save;
    this.#patience = patience;
  }

  /** What the field is to show. */
  get text(): string {
    return this.#wanted;
  }

  change(text: string): void {
    this.#wanted = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#patience);
  }

  /** Send now what is not stored yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending || this.#wanted === this.#stored) return;
    const sent = this.#wanted;
    this.#isSending = true;
    const isStored = await this.#save(sent);
    this.#isSending = false;
    if (!isStored) return;
    this.#stored = sent;
    if (this.#wanted !== sent) await this.flush();
  }

  /**
   * The library's row says this now. It becomes the text, unless there are changes of ours still to
   * be stored: those go over it.
   */
  take(stored: string): void {
    const isOurs = this.#isSending || this.#wanted !== this.#stored;
    this.#stored = stored;
    if (!isOurs) this.#wanted = stored;
  }
}
