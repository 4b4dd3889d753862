/** After the first failure, in milliseconds; then after two times, three times that, up to ten. */
const firstRetry = 1_500;
const longestFactor = 10;
/** About half an hour; who has not written for so long sees that it is not saved. */
const mostRetries = 120;

/** Answers whether the text is stored now. */
type Save = (text: string) => Promise<boolean>;

/**
 * Sends a text to be stored some time after the last change to it, one write at a time and the
 * newest text last. What could not be stored stays wanted and is sent again with the next change, with
 * {@link flush}, and by itself after a while: the disk may have room again, the library be back.
 */
export class Autosave {
  readonly #save: Save;
  /** How long to wait after the last change, in milliseconds. */
  readonly #patience: number;
  readonly #mayRetry: () => boolean;
  #stored: string;
  #wanted: string;
  #isSending = false;
  /** Over when nothing is on its way any more. */
  #sending = Promise.resolve();
  #failures = 0;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param mayRetry whether what has just failed may go well later */
  constructor(stored: string, save: Save, patience: number, mayRetry: () => boolean = () => true) {
    this.#stored = stored;
    this.#wanted = stored;
    this.#save = save;
    this.#patience = patience;
    this.#mayRetry = mayRetry;
  }

  /** What the field is to show. */
  get text(): string {
    return this.#wanted;
  }

  change(text: string): void {
    this.#wanted = text;
    this.#failures = 0;
    this.#sendIn(this.#patience);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Send now what is not stored yet; over when that, and what is on its way already, has been answered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    if (!this.#isSending && this.#wanted !== this.#stored) this.#sending = this.#send();
    await this.#sending;
  }

  async #send(): Promise<void> {
    const sent = this.#wanted;
    this.#isSending = true;
    const isStored = await this.#save(sent);
    this.#isSending = false;
    if (this.#isOver) return;
    if (!isStored) {
      this.#failures += 1;
      if (this.#failures <= mostRetries && this.#mayRetry())
        this.#sendIn(firstRetry * Math.min(this.#failures, longestFactor));
      return;
    }
    this.#failures = 0;
    this.#stored = sent;
    if (this.#wanted === sent) return;
    clearTimeout(this.#timer);
    await this.#send();
  }

  /** Send nothing any more; answers with the text, for who sees to it from now on. */
  giveUp(): string {
    clearTimeout(this.#timer);
    this.#isOver = true;
    return this.#wanted;
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
