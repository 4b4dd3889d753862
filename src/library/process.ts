import { answer, type Handlers, needsChecked } from "../contract/door.ts";
import { type Failure, type Reply, refuse } from "../contract/failures.ts";
import type { Mount } from "../contract/library.ts";
import { type FromLibrary, question } from "../contract/port.ts";
import { type FromLibraryProcess, type ToLibraryProcess, toLibraryProcess } from "../contract/process.ts";
import type { Restored } from "../contract/safety.ts";
import { once } from "../core/once.ts";
import type { WriteNews, WriterRequest } from "./export/apart/protocol.ts";
import { createMainPrinter } from "./export/printing.ts";
import { firstHandlers } from "./first-handlers.ts";
import type { Progress } from "./importing/imports.ts";
import { openLibrary } from "./open-library.ts";
import { createPortProcesses } from "./port-processes.ts";
import type { Project } from "./project.ts";
import type { ReadAnswer, ReadRequest } from "./reading/protocol.ts";
import { Backups } from "./safety/backups.ts";
import { checkDelay, LaterCheck } from "./safety/later-check.ts";

/**
 * The library's own process, one a project, started by main. It opens the project that main names
 * and answers questions: main's over the parent port, each window's over a port of its own. The
 * window is never trusted: what it sends is parsed, and it reaches only the channels open to it.
 */

/** The ports of an Electron utility process, as far as they are used here. Electron itself stays in main. */
interface Port {
  on(event: "message", listener: (message: { data: unknown; ports: Port[] }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: FromLibrary | FromLibraryProcess | ReadRequest | WriterRequest): void;
  close(): void;
  start(): void;
}

declare const process: NodeJS.Process & { readonly parentPort: Port };

/**
 * How often to look whether another process (the command line, say) changed the file, whether it is still
 * there and can be written, and whether a backup is due; in milliseconds.
 */
const lookInterval = 1000;
/** When the code is read that a window's first picture does without, unless it is asked for before; in milliseconds. */
const restDelay = 1000;

const windows = new Set<Port>();
const parent = process.parentPort;
const readers = createPortProcesses<ReadRequest, ReadAnswer>((deed, id) =>
  parent.postMessage({ type: `${deed}-reader` as const, id }),
);
const writers = createPortProcesses<WriterRequest, WriteNews>((deed, id) =>
  parent.postMessage({ type: `${deed}-writer` as const, id }),
);
const printer = createMainPrinter((request) => parent.postMessage(request));

interface Mounted {
  /** Null when it could not be opened. */
  readonly project: Project | null;
  /** Those at hand at once. */
  readonly first: Partial<Handlers>;
  /** All of them; of a project that could not be opened, those that bring it back. */
  readonly all: () => Promise<Partial<Handlers>>;
  /** Why it could not be opened. */
  readonly failure: Failure | null;
  /** Of a project that was opened before it was looked through. */
  readonly check: LaterCheck | null;
}

type Open = Extract<ToLibraryProcess, { type: "open" }>;

const opened = Promise.withResolvers<Mounted>();

parent.on("message", ({ data, ports }) => {
  const message = toLibraryProcess.parse(data);
  if (message.type === "open") void open(message);
  else if (message.type === "connect") connect(ports[0]);
  else if (message.type === "reader") readers.arrived(message.id, ports[0]);
  else if (message.type === "writer") writers.arrived(message.id, ports[0]);
  else if (message.type === "sheet-printed") printer.sheetPrinted(message.id);
  else if (message.type === "printed") printer.printed(message.id, message.problem);
  else if (message.type === "close") void close();
  else {
    const { id, channel, input } = message;
    void reply("main", channel, input, null).then((said) =>
      parent.postMessage({ type: "answer", id, reply: said }),
    );
  }
});

async function open({ restore, ...opening }: Open): Promise<void> {
  const { path, state } = opening;
  let restored: Reply<Restored> | null = null;
  const failed = (failure: Failure): Mounted => ({
    project: null,
    first: {},
    all: once(async () => {
      const { safetyHandlers } = await import("./safety/handlers.ts");
      return safetyHandlers({ path, state, project: null, backups: null, restored });
    }),
    failure,
    check: null,
  });
  try {
    if (restore !== undefined && state !== undefined) {
      const { restoreBackup } = await import("./safety/restore.ts");
      restored = restoreBackup(path, state, restore, Date.now());
    }
    const result = await openLibrary({ ...opening, isWindow: true });
    opened.resolve(result.ok ? mount(result.value, restored) : failed(result));
  } catch (bug) {
    const detail = bug instanceof Error ? bug.message : String(bug);
    opened.resolve(failed(refuse("internal", { detail })));
  }
  parent.postMessage({ type: "opened" });
}

function mount(project: Project, restored: Reply<Restored> | null): Mounted {
  const backups = new Backups(project, writers.start);
  let trouble = project.trouble()?.fail;
  const look = () => {
    const now = project.trouble()?.fail;
    const hasTurned = now !== trouble;
    trouble = now;
    if (hasTurned || project.noticeForeignChange()) announceChange(null);
    if (now !== undefined) return;
    project.keeper?.remember();
    void backups.tick(Date.now()).then((made) => {
      if (made === null) return;
      const others = project.notes.filter(({ code }) => code !== "backup-failed");
      if (made.ok && others.length === project.notes.length) return;
      project.notes = made.ok ? others : [...others, { code: "backup-failed", message: made.message }];
      announceChange(null);
    });
  };
  setInterval(() => {
    try {
      look();
    } catch (error) {
      // A disk that cannot be read for a moment; whoever asks the project something hears of it.
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }, lookInterval);
  const services = {
    ...{ backups, restored },
    startReader: async () => {
      const { onNews: onAnswer, ...reader } = await readers.start();
      return { ...reader, onAnswer };
    },
    startWriter: writers.start,
    print: printer.print,
    onProgress: (progress: Progress) => {
      for (const port of windows) port.postMessage({ event: "progress", ...progress });
    },
  };
  const check = project.isChecked ? null : new LaterCheck(project, writers.start);
  // What comes of it is a trouble of the project, which is looked for every second.
  if (check !== null) setTimeout(() => void check.ended(), checkDelay);
  const all = once(async () => {
    const { handlersFor } = await import("./handlers.ts");
    return handlersFor(project, services);
  });
  setTimeout(() => void all(), restDelay);
  return { project, first: firstHandlers(project), all, failure: null, check };
}

function connect(port: Port | undefined): void {
  if (port === undefined) throw new Error("connect came without a port");
  windows.add(port);
  port.on("close", () => windows.delete(port));
  port.on("message", ({ data }) => {
    const asked = question.safeParse(data);
    // Without a number there is nobody to answer.
    if (!asked.success) return;
    const { id, channel, input } = asked.data;
    void reply("window", channel, input, port).then((said) => port.postMessage({ id, reply: said }));
  });
  port.start();
}

/** Answer a question; when it changed the project, the windows that did not ask are told. */
async function reply(
  mount: Mount,
  channel: string,
  input: unknown,
  asker: Port | null,
): Promise<Reply<unknown>> {
  const { project, first, all, failure, check } = await opened.promise;
  // Who only reads does not wait for it.
  if (check !== null && project?.isChecked === false && needsChecked(channel)) await check.ended();
  const handlers = Object.hasOwn(first, channel) ? first : await all();
  if (failure !== null && !Object.hasOwn(handlers, channel)) return failure;
  const before = project?.ownChanges;
  const said = await answer(handlers as Handlers, mount, channel, input);
  if (project?.ownChanges !== before) announceChange(asker);
  return said;
}

function announceChange(except: Port | null): void {
  for (const port of windows) if (port !== except) port.postMessage({ event: "changed" });
}

/** SQLite folds the write-ahead log in when its last connection closes. */
async function close(): Promise<void> {
  const { project, check } = await opened.promise;
  check?.stop();
  // As long as a writer has the file open too, its log cannot be folded in.
  await writers.stop();
  project?.close();
  process.exit(0);
}
