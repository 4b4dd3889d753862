import type { StartWriter } from "../export/apart/protocol.ts";
import type { Project } from "../project.ts";

/** How long after opening it begins when nothing asks for it: not while the window is being drawn. Milliseconds. */
export const checkDelay = 1500;

/**
 * Looks through a project that was opened as it was left, in a process of its own, so that nobody who
 * reads waits for it; who writes does (docs/decisions/0013).
 */
export class LaterCheck {
  readonly #project: Project;
  readonly #startWriter: StartWriter;
  #ended: Promise<void> | null = null;
  #isStopped = false;

  constructor(project: Project, startWriter: StartWriter) {
    this.#project = project;
    this.#startWriter = startWriter;
  }

  /** Begin, unless it has begun; over when the project knows what came of it. */
  ended(): Promise<void> {
    this.#ended ??= this.#look();
    return this.#ended;
  }

  /** What becomes of it now is of no interest: the project is being closed. */
  stop(): void {
    this.#isStopped = true;
  }

  async #look(): Promise<void> {
    const writer = await this.#startWriter();
    const found = await new Promise<{ problem: string | null } | null>((resolve) => {
      writer.onExit(() => resolve(null));
      writer.onNews((news) => {
        if (news.kind === "checked") resolve(news.reply.ok ? { problem: news.reply.value } : null);
      });
      writer.send({ checked: this.#project.file });
    });
    writer.kill();
    if (this.#isStopped) return;
    if (found === null) this.#lookHere();
    else this.#project.checked(found.problem);
  }

  /** Of a process that could not tell, nothing is known: then it is done here, and waited for. */
  #lookHere(): void {
    try {
      this.#project.checkNow();
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      this.#project.checked("it cannot be read");
    }
  }
}
