import { createServer } from "node:net";

/** Node's inspector of a program, as far as a test needs it. */
export interface Inspector {
  /** What this expression is in the program's main process, where `require` is at hand. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  readonly close: () => void;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Connect to the inspector at an address as Node prints it (`ws://…`). */
export async function connectInspector(address: string): Promise<Inspector> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`nobody answers at ${address}`)));
  });
  const waiting = new Map<number, (message: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Answer;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let last = 0;
  return {
    evaluate: async <T>(expression: string) => {
      last += 1;
      const id = last;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const params = { expression, awaitPromise: true, returnByValue: true, includeCommandLineAPI: true };
      socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params }));
      const { result } = await answered;
      if (result.exceptionDetails !== undefined) {
        const { text, exception } = result.exceptionDetails;
        throw new Error(exception?.description ?? text);
      }
      return result.result.value as T;
    },
    close: () => socket.close(),
  };
}

interface Answer {
  readonly id: number;
  readonly result: {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
}
