/** A wire to a process that main has started, as far as it is used here. */
interface Wire<Request> {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: Request): void;
  start(): void;
  close(): void;
}

/** A process at the other end of a wire, which can be killed without harm. */
interface PortProcess<Request, News> {
  readonly send: (request: Request) => void;
  readonly onNews: (listener: (news: News) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface PortProcesses<Request, News> {
  readonly start: () => Promise<PortProcess<Request, News>>;
  /** Main has started the process asked for under this number. */
  readonly arrived: (id: number, wire: Wire<Request> | undefined) => void;
}

/** Processes inside Electron: main starts and kills them at the library's word. */
export function createPortProcesses<Request, News>(
  ask: (deed: "start" | "kill", id: number) => void,
): PortProcesses<Request, News> {
  const waiting = new Map<number, (wire: Wire<Request>) => void>();
  let lastId = 0;
  return {
    start: async () => {
      lastId += 1;
      const id = lastId;
      const wire = await new Promise<Wire<Request>>((resolve) => {
        waiting.set(id, resolve);
        ask("start", id);
      });
      wire.start();
      return {
        send: (request) => wire.postMessage(request),
        onNews: (listener) => wire.on("message", ({ data }) => listener(data as News)),
        onExit: (listener) => wire.on("close", listener),
        kill: () => {
          ask("kill", id);
          wire.close();
        },
      };
    },
    arrived: (id, wire) => {
      const take = waiting.get(id);
      waiting.delete(id);
      if (wire === undefined || take === undefined)
        throw new Error("a process came unasked or without a port");
      take(wire);
    },
  };
}
