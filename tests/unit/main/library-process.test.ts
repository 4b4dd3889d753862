import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type FailCode, refuse, succeed } from "../../../src/contract/failures.ts";
import type { ToLibraryProcess } from "../../../src/contract/process.ts";
import { type Child, libraryEnv, personName, startLibrary } from "../../../src/main/library-process.ts";

/** A process that does nothing by itself. */
class FakeChild extends EventEmitter {
  readonly said: ToLibraryProcess[] = [];
  killed = 0;
  postMessage(message: ToLibraryProcess) {
    this.said.push(message);
  }
  kill() {
    this.killed += 1;
    this.emit("exit", 15);
    return true;
  }
  /** Answer the question to this channel that was asked last. */
  answer(channel: string, reply: unknown) {
    const asked = this.said
      .filter((message) => message.type === "ask")
      .findLast((ask) => ask.channel === channel);
    this.emit("message", { type: "answer", id: asked?.id, reply });
  }
}

const project = { path: "/x/a.claimbench", create: "never" as const, samples: [], person: "Ana" };
let child: FakeChild;
let logged: string[];
const onOpened = vi.fn();

function start(patienceMs = 1000) {
  return startLibrary({
    fork: () => child as unknown as Child,
    readers: () => ({ hear: () => undefined, killAll: () => undefined }),
    open: project,
    onOpened,
    log: (event) => void logged.push(event),
    patienceMs,
  });
}

beforeEach(() => {
  child = new FakeChild();
  logged = [];
  onOpened.mockReset();
});

describe("opening", () => {
  test("the first thing a process hears is which project", () => {
    start();
    expect(child.said[0]).toEqual({ type: "open", ...project });
  });

  test("a project counts as open when its library says so, once", async () => {
    const library = start();
    expect(library.state()).toBe("opening");
    child.answer("project.get", succeed({}));
    await vi.waitFor(() => expect(library.state()).toBe("open"));
    expect(onOpened).toHaveBeenCalledOnce();
  });

  test("a project that cannot be opened is no recent project", async () => {
    const library = start();
    child.answer("project.get", refuse("project-missing", { path: project.path }));
    await vi.waitFor(() => expect(library.state()).toBe("failed"));
    expect(onOpened).not.toHaveBeenCalled();
  });
});

describe("questions", () => {
  test("answers find their questions, in whatever order they come", async () => {
    const library = start();
    const list = library.ask("tag.list", {});
    const log = library.ask("log.list", {});
    child.answer("log.list", succeed(["log"]));
    child.answer("tag.list", succeed(["tags"]));
    expect(await list).toEqual(succeed(["tags"]));
    expect(await log).toEqual(succeed(["log"]));
  });

  test("a process that dies answers what is open with library-gone, and all that comes after", async () => {
    const library = start();
    const asked = library.ask("tag.list", {});
    child.emit("exit", 9);
    const gone: FailCode = "library-gone";
    expect(await asked).toMatchObject({ ok: false, fail: gone });
    expect(await library.ask("tag.list", {})).toMatchObject({ ok: false, fail: gone });
    expect(library.state()).toBe("gone");
    expect(logged).toContain("library-exited");
  });

  test("a port for a process that is gone is closed, so that the window hears of it", () => {
    const library = start();
    child.emit("exit", 9);
    const port = { close: vi.fn() };
    library.connect(port as never);
    expect(port.close).toHaveBeenCalledOnce();
    expect(child.said.some((message) => message.type === "connect")).toBe(false);
  });
});

describe("closing", () => {
  test("waits until the process is gone, and is no fault", async () => {
    const library = start();
    const closed = library.close();
    expect(child.said.at(-1)).toEqual({ type: "close" });
    child.emit("exit", 0);
    await closed;
    expect(child.killed).toBe(0);
    expect(logged).toEqual([]);
  });

  test("a process that does not go is made to", async () => {
    await start(10).close();
    expect(child.killed).toBe(1);
    expect(logged).toEqual(["library-killed"]);
  });

  test("twice is once", async () => {
    const library = start();
    const both = Promise.all([library.close(), library.close()]);
    child.emit("exit", 0);
    await both;
    expect(child.said.filter((message) => message.type === "close")).toHaveLength(1);
  });
});

describe("libraryEnv", () => {
  const env = {
    HOME: "/h",
    CLAIMBENCH_SQLITE_BINDING: "/x.node",
    NODE_OPTIONS: "-r x",
    ELECTRON_RUN_AS_NODE: "1",
  };

  test("another build of the database library is taken in development only", () => {
    expect(libraryEnv(env, false)).toEqual({ HOME: "/h", CLAIMBENCH_SQLITE_BINDING: "/x.node" });
    expect(libraryEnv(env, true)).toEqual({ HOME: "/h" });
  });
});

describe("personName", () => {
  const log = () => undefined;

  test("is the system's user, unless the environment names somebody", () => {
    expect(personName({}, () => "ana", log)).toBe("ana");
    expect(personName({ CLAIMBENCH_PERSON: " AM " }, () => "ana", log)).toBe("AM");
    expect(personName({ CLAIMBENCH_PERSON: " " }, () => "ana", log)).toBe("ana");
  });

  test("a user without an entry still has a name", () => {
    const none = () => {
      throw new Error("no such user");
    };
    expect(personName({}, none, log)).not.toBe("");
  });
});
