import { portArrived } from "../../contract/bridge.ts";
import type { Reply } from "../../contract/failures.ts";
import type { Channel, Output, Question } from "../../contract/library.ts";
import type { PortProgress } from "../../contract/port.ts";
import { createPortClient, libraryGone, type PortClient } from "./port-client.ts";
import { preload } from "./preload.ts";

/**
 * How long to wait for main to hand over a port. The port comes at once, before the project is
 * open; only a main process that is gone or stuck needs longer than this.
 */
const patience = 20_000;

const changedListeners = new Set<() => void>();
const progressListeners = new Set<(progress: PortProgress) => void>();
const goneListeners = new Set<() => void>();
let client: Promise<PortClient | null> | null = null;

/**
 * Put a question to the project's library.
 *
 * Never rejects. `library-gone` when there is no library to answer, or when it went away before it
 * did; {@link reconnect} tries for a new one.
 */
export async function ask<C extends Channel>(channel: C, question: Question<C>): Promise<Reply<Output<C>>> {
  client ??= connect();
  const connected = await client;
  if (connected === null) return libraryGone();
  return (await connected.ask(channel, question)) as Reply<Output<C>>;
}

/** Hear that the project's rows are not what they were. Answers with its own undo. */
export function onChanged(listener: () => void): () => void {
  changedListeners.add(listener);
  return () => changedListeners.delete(listener);
}

/** Hear how far long work has come. Answers with its own undo. */
export function onProgress(listener: (progress: PortProgress) => void): () => void {
  progressListeners.add(listener);
  return () => progressListeners.delete(listener);
}

/** Hear that the library has gone away. Answers with its own undo. */
export function onGone(listener: () => void): () => void {
  goneListeners.add(listener);
  return () => goneListeners.delete(listener);
}

/** Drop the port, so that the next question asks main for a new one. */
export function reconnect(): void {
  const old = client;
  client = null;
  void old?.then((connected) => connected?.close());
}

function connect(): Promise<PortClient | null> {
  return new Promise((resolve) => {
    const finish = (port: MessagePort | null) => {
      clearTimeout(timer);
      window.removeEventListener("message", onMessage);
      resolve(
        port &&
          createPortClient(port, {
            onChanged: tell(changedListeners),
            onProgress: tell(progressListeners),
            onGone: tell(goneListeners),
          }),
      );
    };
    const onMessage = (event: MessageEvent) => {
      // Preload posts from this very window; a message from anywhere else is not ours.
      if (event.source !== window || event.data !== portArrived) return;
      finish(event.ports[0] ?? null);
    };
    const timer = setTimeout(() => finish(null), patience);
    window.addEventListener("message", onMessage);
    preload().requestPort();
  });
}

function tell<News extends unknown[]>(
  listeners: ReadonlySet<(...news: News) => void>,
): (...news: News) => void {
  return (...news) => {
    for (const listener of listeners) listener(...news);
  };
}
