import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { LibraryState } from "../../../../src/main/library-process.ts";
import { createWindows, type Opening, type ProjectWindow } from "../../../../src/main/windows/windows.ts";

const fakes = vi.hoisted(() => ({ created: [] as unknown[] }));

vi.mock("electron", () => ({
  nativeTheme: { shouldUseDarkColors: false },
  MessageChannelMain: class {
    readonly port1 = {};
    readonly port2 = {};
  },
}));
vi.mock("../../../../src/main/windows/browser-window.ts", () => ({
  bringToFront: (window: FakeWindow) => {
    window.broughtToFront += 1;
  },
  createBrowserWindow: () => {
    const window = new FakeWindow();
    fakes.created.push(window);
    return window;
  },
}));

class FakeWindow extends EventEmitter {
  broughtToFront = 0;
  isGone = false;
  readonly webContents = { id: fakes.created.length, postMessage: vi.fn() };
  isDestroyed() {
    return this.isGone;
  }
  close() {
    this.isGone = true;
    this.emit("closed");
  }
}

/** A library that closes when the test says so. */
class FakeLibrary {
  current: LibraryState = "opening";
  readonly closed = Promise.withResolvers<void>();
  readonly connect = vi.fn();
  readonly opening: Opening;
  readonly sayOpened: () => void;
  constructor(opening: Opening, onOpened: () => void) {
    this.opening = opening;
    this.sayOpened = () => {
      this.current = "open";
      onOpened();
    };
  }
  state = () => this.current;
  close = () => this.closed.promise;
}

let libraries: FakeLibrary[];
const onOpened = vi.fn();
const onUse = vi.fn();

function windows() {
  return createWindows({
    page: { url: "", preload: "", devTools: false },
    icon: "",
    settings: {} as never,
    log: () => undefined,
    startLibrary: (opening, opened) => {
      const library = new FakeLibrary(opening, opened);
      libraries.push(library);
      return library as never;
    },
    onOpened,
    onUse,
  });
}

const opened = () => fakes.created as FakeWindow[];
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
const a: Opening = { path: "/none/a.claimbench", create: "empty" };

beforeEach(() => {
  libraries = [];
  fakes.created = [];
  vi.resetAllMocks();
});

describe("open", () => {
  test("a project asked for twice at once has one window and one library", async () => {
    const all = windows();
    await Promise.all([all.open(a), all.open(a)]);
    expect(libraries).toHaveLength(1);
    expect(opened()).toHaveLength(1);
    expect(opened()[0]?.broughtToFront).toBe(1);
  });

  test("a project just closed is opened again only when its library is gone", async () => {
    const all = windows();
    await all.open(a);
    opened()[0]?.close();
    const again = all.open(a);
    await soon();
    expect(libraries).toHaveLength(1);
    libraries[0]?.closed.resolve();
    await again;
    expect(libraries).toHaveLength(2);
    expect(all.count()).toBe(1);
  });

  test("a project counts as opened when its library says so", async () => {
    await windows().open(a);
    expect(onOpened).not.toHaveBeenCalled();
    libraries[0]?.sayOpened();
    expect(onOpened).toHaveBeenCalledExactlyOnceWith(a.path);
  });
});

describe("the window in use", () => {
  test("is the newest, then the one that got the focus, then one that is left", async () => {
    const all = windows();
    await all.open(a);
    await all.open({ ...a, path: "/none/b.claimbench" });
    expect(all.inUse()?.name).toBe("b");
    opened()[0]?.emit("focus");
    expect(all.inUse()?.name).toBe("a");
    opened()[0]?.close();
    expect(all.inUse()?.name).toBe("b");
    opened()[1]?.close();
    expect(all.inUse()).toBeUndefined();
    expect(onUse).toHaveBeenLastCalledWith(undefined);
  });
});

describe("handPort", () => {
  async function withState(state: LibraryState) {
    const all = windows();
    await all.open(a);
    const entry = all.inUse() as ProjectWindow;
    const [library] = libraries as [FakeLibrary];
    library.current = state;
    library.closed.resolve();
    return { all, entry, library };
  }

  test.each(["opening", "open"] as const)("an %s library is connected as it is", async (state) => {
    const { all, entry, library } = await withState(state);
    await all.handPort(entry);
    expect(libraries).toEqual([library]);
    expect(library.connect).toHaveBeenCalledOnce();
    expect(opened()[0]?.webContents.postMessage).toHaveBeenCalledOnce();
  });

  test.each(["failed", "gone"] as const)(
    "one that is %s is replaced, once, and then connected",
    async (state) => {
      const { all, entry } = await withState(state);
      await Promise.all([all.handPort(entry), all.handPort(entry)]);
      expect(libraries).toHaveLength(2);
      expect(libraries[1]?.connect).toHaveBeenCalledTimes(2);
    },
  );

  test("a project that could not be made is tried again; one that was there is never made anew", async () => {
    const { all, entry, library } = await withState("failed");
    await all.handPort(entry);
    expect(libraries[1]?.opening.create).toBe("empty");
    libraries[1]?.sayOpened();
    (libraries[1] as FakeLibrary).current = "gone";
    libraries[1]?.closed.resolve();
    await all.handPort(entry);
    expect(libraries[2]?.opening.create).toBe("never");
    expect(library.opening.create).toBe("empty");
  });

  test("a window closed meanwhile gets no library any more", async () => {
    const { all, entry } = await withState("gone");
    const handed = all.handPort(entry);
    opened()[0]?.close();
    await handed;
    expect(libraries).toHaveLength(1);
    expect(opened()[0]?.webContents.postMessage).not.toHaveBeenCalled();
  });
});

test("all is closed when the last library has closed", async () => {
  const all = windows();
  await all.open(a);
  opened()[0]?.close();
  const closed = vi.fn();
  const waiting = all.allClosed().then(closed);
  await soon();
  expect(closed).not.toHaveBeenCalled();
  libraries[0]?.closed.resolve();
  await waiting;
  expect(closed).toHaveBeenCalled();
});
