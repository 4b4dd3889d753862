import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { FromLibrary, PortProgress, PortQuestion } from "../../contract/port.ts";

/** What of a MessagePort is used here; a test stands in for it with a plain object. */
export interface QuestionPort {
  postMessage(question: PortQuestion): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "close", listener: () => void): void;
  start(): void;
  close(): void;
}

export interface PortClient {
  /** Never rejects: a closed port answers `library-gone`, also for questions still open. */
  readonly ask: (channel: string, input: unknown) => Promise<Reply<unknown>>;
  readonly isClosed: () => boolean;
  /** Give up the port; what is still open is answered with `library-gone`. */
  readonly close: () => void;
}

interface Listeners {
  readonly onChanged: () => void;
  readonly onProgress: (progress: PortProgress) => void;
  /** The other side has closed the port, or its process has ended. */
  readonly onGone: () => void;
}

/** Questions and answers over one port. Each question has a number, and its answer brings it back. */
export function createPortClient(
  port: QuestionPort,
  { onChanged, onProgress, onGone }: Listeners,
): PortClient {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let lastId = 0;
  let closed = false;

  const giveUp = () => {
    closed = true;
    for (const answer of waiting.values()) answer(libraryGone());
    waiting.clear();
  };
  port.addEventListener("message", (event) => {
    const message = event.data as FromLibrary;
    if ("event" in message) {
      if (message.event === "changed") onChanged();
      else onProgress(message);
      return;
    }
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  port.addEventListener("close", () => {
    giveUp();
    onGone();
  });
  port.start();

  return {
    ask: (channel, input) => {
      if (closed) return Promise.resolve(libraryGone());
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        port.postMessage({ id, channel, input });
      });
    },
    isClosed: () => closed,
    close: () => {
      giveUp();
      port.close();
    },
  };
}

/** The answer when nobody is there to answer. */
export function libraryGone(): Failure<"library-gone"> {
  return refuse("library-gone");
}
