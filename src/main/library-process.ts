import type { MessagePortMain } from "electron";
import { type Reply, refuse } from "../contract/failures.ts";
import type { Channel, Output, Question } from "../contract/library.ts";
import type { FromLibraryProcess, ToLibraryProcess } from "../contract/process.ts";
import { factsOf, type Log } from "./log.ts";
import type { ReaderProcesses } from "./reader-processes.ts";

/** What of Electron's UtilityProcess is used here; a test stands in for it. */
export interface Child {
  postMessage(message: ToLibraryProcess, transfer?: MessagePortMain[]): void;
  on(event: "message", listener: (message: FromLibraryProcess) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  kill(): boolean;
}

export type OpenProject = Omit<Extract<ToLibraryProcess, { type: "open" }>, "type">;

/** One project's library, in a process of its own. */
export interface LibraryProcess {
  /** Give it a window's port. */
  readonly connect: (port: MessagePortMain) => void;
  /** A question of main's own. Never rejects; `library-gone` when the process is or goes away. */
  readonly ask: <C extends Channel>(channel: C, question: Question<C>) => Promise<Reply<Output<C>>>;
  /** Close the project and wait until the process is gone; after some seconds it is made to go. */
  readonly close: () => Promise<void>;
  /** `failed`: the project could not be opened, and every question is answered with why. */
  readonly state: () => LibraryState;
}

export type LibraryState = "opening" | "open" | "failed" | "gone";

interface Options {
  readonly fork: () => Child;
  /** Where untrusted files are read, each in a process that can be killed. */
  readonly readers: (give: (id: number, port: MessagePortMain) => void) => ReaderProcesses;
  /** Where exports are put together and printed. */
  readonly exporting?: (
    tell: (message: ToLibraryProcess, ports?: MessagePortMain[]) => void,
  ) => ReaderProcesses;
  readonly open: OpenProject;
  /** The project is open; not called when it cannot be opened. */
  readonly onOpened: () => void;
  readonly log: Log;
  /** How long a close may take; folding in a large write-ahead log takes seconds, not minutes. */
  readonly patienceMs?: number;
}

/**
 * Start a library on one project. Comes back at once: what is asked before the project is open
 * waits for it, in the process.
 */
export function startLibrary({
  fork,
  readers,
  exporting,
  open,
  onOpened,
  log,
  patienceMs = 10_000,
}: Options): LibraryProcess {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const exit = Promise.withResolvers<void>();
  let state: LibraryState = "opening";
  let isClosing = false;
  let lastId = 0;

  const child = fork();
  const reading = readers((id, port) => child.postMessage({ type: "reader", id }, [port]));
  const writing = exporting?.((message, ports) => child.postMessage(message, ports));
  child.on("message", (message) => {
    reading.hear(message);
    writing?.hear(message);
    if (message.type !== "answer") return;
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  child.on("exit", (code) => {
    state = "gone";
    reading.killAll();
    writing?.killAll();
    if (!isClosing) log("library-exited", { code });
    for (const answer of waiting.values()) answer(refuse("library-gone"));
    waiting.clear();
    exit.resolve();
  });
  child.postMessage({ type: "open", ...open });

  const ask: LibraryProcess["ask"] = async (channel, question) => {
    if (state === "gone" || isClosing) return refuse("library-gone");
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Reply<unknown>>((resolve) => waiting.set(id, resolve));
    child.postMessage({ type: "ask", id, channel, input: question });
    // The door at the other end answers a channel with that channel's output.
    return (await answered) as Reply<Output<typeof channel>>;
  };
  // Whether the project could be opened is told by the answer to any question, and only there.
  void ask("project.get", {}).then((reply) => {
    if (state !== "opening") return;
    state = reply.ok ? "open" : "failed";
    if (reply.ok) onOpened();
    else log("project-not-opened", { fail: reply.fail });
  });

  return {
    connect: (port) => {
      // A port that nobody takes has to be closed, or the window would wait for an answer for ever.
      if (state === "gone" || isClosing) port.close();
      else child.postMessage({ type: "connect" }, [port]);
    },
    ask,
    close: async () => {
      if (state !== "gone" && !isClosing) {
        isClosing = true;
        child.postMessage({ type: "close" });
      }
      const timer = setTimeout(() => {
        log("library-killed", { afterMs: patienceMs });
        child.kill();
      }, patienceMs);
      await exit.promise;
      clearTimeout(timer);
    },
    state: () => state,
  };
}

/**
 * The environment for a library process: our own without what would change how Node runs, and with
 * another build of the database library only in development.
 */
export function libraryEnv(env: NodeJS.ProcessEnv, isPackaged: boolean): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  if (!isPackaged) return rest;
  const { CLAIMBENCH_SQLITE_BINDING: _binding, ...packaged } = rest;
  return packaged;
}

/** Who acts: the operating system's user, unless the environment names somebody else. */
export function personName(env: NodeJS.ProcessEnv, userName: () => string, log: Log): string {
  const named = env.CLAIMBENCH_PERSON?.trim();
  if (named) return named;
  try {
    // Throws where the user has no entry, as in some containers.
    return userName() || "analyst";
  } catch (error) {
    log("no-user-name", factsOf(error));
    return "analyst";
  }
}
