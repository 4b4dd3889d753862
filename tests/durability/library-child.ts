import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromLibraryProcess, ToLibraryProcess } from "../../src/contract/process.ts";

/**
 * The library's own process (src/library/process.ts) under plain Node: what Electron's main gives it
 * over its parent port comes here over Node's own channel. It is the code that ships, to the letter;
 * only the wire is another.
 */

const writerScript = fileURLToPath(
  new URL("../../src/library/export/apart/writer-process.ts", import.meta.url),
);
type Listener = (message: { data: unknown; ports: unknown[] }) => void;

const listeners: Listener[] = [];
const writers = new Map<number, ChildProcess>();

function hear(data: ToLibraryProcess, ports: unknown[] = []): void {
  for (const listener of listeners) listener({ data, ports });
}

/** A process of its own, as main would start it. */
function startWriter(id: number): void {
  const child = fork(writerScript, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  writers.set(id, child);
  const wire = {
    on: (event: string, listener: (message: unknown) => void) =>
      event === "close"
        ? child.on("exit", () => listener(undefined))
        : child.on("message", (data) => listener({ data })),
    postMessage: (message: object) => child.send(message),
    start: () => undefined,
    close: () => undefined,
  };
  hear({ type: "writer", id }, [wire]);
}

const parentPort = {
  on: (_event: "message", listener: Listener) => void listeners.push(listener),
  postMessage: (message: FromLibraryProcess) => {
    if (message.type === "start-writer") startWriter(message.id);
    else if (message.type === "kill-writer") writers.get(message.id)?.kill("SIGKILL");
    else process.send?.(message);
  },
};

Object.assign(process, { parentPort });
process.on("message", (message) => hear(message as ToLibraryProcess));
process.on("disconnect", () => process.exit(0));
await import("../../src/library/process.ts");
process.send?.({ type: "ready" });
