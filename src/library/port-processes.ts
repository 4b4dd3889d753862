/** A wire to a process that main has started, as far as it is used here. */
interface Wire<Request> {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: Request): void;
  start(): void;
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
  /** Kill what runs, and wait until each has let go of what it holds: the project's file, for one. */
  readonly stop: () => Promise<void>;
}

/** A process that was killed is gone within this time, in milliseconds. */
const patience = 2000;

/** Processes inside Electron: main starts and kills them at the library's word. */
export function createPortProcesses<Request, News>(
  ask: (deed: "start" | "kill", id: number) => void,
): PortProcesses<Request, News> {
  const waiting = new Map<number, (wire: Wire<Request>) => void>();
  const running = new Map<number, Promise<void>>();
  let lastId = 0;
  return {
    start: async () => {
      lastId += 1;
      const id = lastId;
      const wire = await new Promise<Wire<Request>>((resolve) => {
        waiting.set(id, resolve);
        ask("start", id);
      });
      const gone = new Promise<void>((resolve) => wire.on("close", resolve));
      running.set(id, gone);
      void gone.then(() => running.delete(id));
      wire.start();
      return {
        send: (request) => wire.postMessage(request),
        onNews: (listener) => wire.on("message", ({ data }) => listener(data as News)),
        onExit: (listener) => wire.on("close", listener),
        // The wire closes with the process, which is how its end is heard of.
        kill: () => ask("kill", id),
      };
    },
    arrived: (id, wire) => {
      const take = waiting.get(id);
      waiting.delete(id);
      if (wire === undefined || take === undefined)
        throw new Error("a process came unasked or without a port");
      take(wire);
    },
    stop: async () => {
      for (const id of running.keys()) ask("kill", id);
      const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
      await Promise.race([Promise.all(running.values()), late]);
    },
  };
}
