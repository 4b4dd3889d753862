import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reply } from "../../src/contract/failures.ts";
import type { Channel, Output, Question } from "../../src/contract/library.ts";

const child = fileURLToPath(new URL("./library-child.ts", import.meta.url));

interface Opening {
  readonly path: string;
  readonly state: string;
  readonly restore?: string;
  /** In front of the command: strace with its arguments, say. */
  readonly under?: readonly string[];
}

/** An answer, or `gone` when the process ended without one. */
type Said<C extends Channel> = Reply<Output<C>> | "gone";

/** The real library process, to be asked and to be killed. */
export class DrillLibrary {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply<unknown> | "gone") => void>();
  readonly #exit: Promise<void>;
  #isGone = false;
  #lastId = 0;

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.#exit = once(process, "exit").then(() => {
      this.#isGone = true;
      for (const answer of this.#waiting.values()) answer("gone");
      this.#waiting.clear();
    });
    process.on("message", (message: { type: string; id: number; reply: Reply<unknown> }) => {
      if (message.type !== "answer") return;
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    });
    // A process that was just killed takes no message any more.
    process.on("error", () => undefined);
  }

  /** Start it on a project. It may end at any time; then every answer is `gone`. */
  static async start({ path, state, restore, under = [] }: Opening): Promise<DrillLibrary> {
    const [command = process.execPath, ...args] = [...under, process.execPath, child];
    const started = spawn(command, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const library = new DrillLibrary(started);
    await Promise.race([once(started, "message"), library.#exit]);
    library.#send({
      ...{ type: "open", path, create: "never", samples: [], person: "Ada", state },
      ...(restore === undefined ? {} : { restore }),
    });
    return library;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  async ask<C extends Channel>(channel: C, question: Question<C>): Promise<Said<C>> {
    if (this.#isGone) return "gone";
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Reply<unknown> | "gone">((resolve) => this.#waiting.set(id, resolve));
    this.#send({ type: "ask", id, channel, input: question });
    return (await answer) as Said<C>;
  }

  /** The answer's value; throws when there is none. */
  async value<C extends Channel>(channel: C, question: Question<C>): Promise<Output<C>> {
    const said = await this.ask(channel, question);
    if (said === "gone") throw new Error(`${channel}: the library is gone`);
    if (!said.ok) throw new Error(`${channel}: ${said.fail}: ${said.message}`);
    return said.value as Output<C>;
  }

  /** As `kill -9` does: under strace the tracee is killed, and strace with it. */
  async kill(): Promise<void> {
    for (const pid of this.#pids()) process.kill(pid, "SIGKILL");
    await this.#exit;
  }

  async close(): Promise<void> {
    this.#send({ type: "close" });
    await this.#exit;
  }

  #send(message: object): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  /** The process and its children, the deepest first. */
  #pids(): number[] {
    const { pid } = this.#process;
    if (pid === undefined || this.#isGone) return [];
    return [...childrenOf(pid), pid];
  }
}

function childrenOf(pid: number): number[] {
  try {
    const said = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const own = said === "" ? [] : said.split(" ").map(Number);
    return own.flatMap((each) => [...childrenOf(each), each]);
  } catch (error) {
    // Ended in the meantime, or a system without /proc.
    if (error instanceof Error && "code" in error) return [];
    throw error;
  }
}
