import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { portArrived } from "../../../../src/contract/bridge.ts";
import { type Reply, refuse, succeed } from "../../../../src/contract/failures.ts";

/** A library that answers nothing before it is told to, and a main process that keeps a desk. */
interface Stand {
  readonly asked: { readonly id: number; readonly channel: string; readonly input: unknown }[];
  readonly answer: (channel: string, reply: Reply<unknown>) => void;
}

const desk = { tabs: [], shown: ["b"], at: 0, split: 0.5, positions: {}, reports: [], report: null };
let kept: Reply<unknown> = succeed(desk);

function stand(): Stand {
  const asked: Stand["asked"][number][] = [];
  let hear: (event: { data: unknown }) => void = () => undefined;
  const port = {
    postMessage: (question: Stand["asked"][number]) => void asked.push(question),
    addEventListener: (type: string, listener: typeof hear) => {
      if (type === "message") hear = listener;
    },
    start: () => undefined,
    close: () => undefined,
  };
  let onMessage: (event: object) => void = () => undefined;
  const page = {
    addEventListener: (_type: string, listener: typeof onMessage) => {
      onMessage = listener;
    },
    removeEventListener: () => undefined,
    claimbench: {
      shell: async () => kept,
      requestPort: () => queueMicrotask(() => onMessage({ source: page, data: portArrived, ports: [port] })),
    },
  };
  vi.stubGlobal("window", page);
  const answer: Stand["answer"] = (channel, reply) => {
    for (const { id } of asked.filter((each) => each.channel === channel)) hear({ data: { id, reply } });
  };
  return { asked, answer };
}

beforeEach(() => {
  vi.resetModules();
  kept = succeed(desk);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Longer than every promise in between takes. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const channels = ({ asked }: Stand) => asked.map(({ channel }) => channel).sort();

test("the article that was shown is asked for while the project is still opening", async () => {
  const library = stand();
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  void askAhead(new QueryClient(), Promise.resolve());
  await turn();
  expect(channels(library)).toEqual([
    ...["annotation.list", "article.get", "article.list", "project.get", "tag.list"],
  ]);
  expect(library.asked.find(({ channel }) => channel === "article.get")?.input).toEqual({ article: "b" });
});

test("of a window that was never used, the first article is asked for as soon as there is a list", async () => {
  kept = succeed(null);
  const library = stand();
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  void askAhead(new QueryClient(), Promise.resolve());
  await turn();
  expect(channels(library)).not.toContain("article.get");
  library.answer("article.list", succeed([{ id: "a" }, { id: "b" }]));
  await turn();
  expect(library.asked.find(({ channel }) => channel === "article.get")?.input).toEqual({ article: "a" });
});

test("a project that cannot be opened ends the asking without an error", async () => {
  kept = succeed(null);
  const library = stand();
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  const asking = askAhead(new QueryClient(), Promise.resolve());
  await turn();
  const failure = refuse("library-gone");
  for (const channel of ["article.list", "project.get", "tag.list"]) library.answer(channel, failure);
  await expect(asking).resolves.toBeUndefined();
});

test("a project that cannot be opened before main tells of the desk is no error that nobody hears", async () => {
  const unheard = vi.fn();
  process.on("unhandledRejection", unheard);
  onTestFinished(() => void process.off("unhandledRejection", unheard));
  const library = stand();
  const told = Promise.withResolvers<Reply<unknown>>();
  vi.spyOn(window.claimbench, "shell").mockReturnValue(told.promise);
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  const asking = askAhead(new QueryClient(), Promise.resolve());
  await turn();
  for (const channel of ["article.list", "project.get", "tag.list"])
    library.answer(channel, refuse("library-gone"));
  await turn();
  told.resolve(kept);
  await turn();
  for (const channel of ["article.get", "annotation.list"]) library.answer(channel, refuse("library-gone"));
  await expect(asking).resolves.toBeUndefined();
  expect(unheard).not.toHaveBeenCalled();
});

test("the desk asked ahead is given once; who asks again is told how it is now", async () => {
  stand();
  const { askAhead, keptDesk } = await import("../../../../src/renderer/bridge/first-answers.ts");
  void askAhead(new QueryClient(), Promise.resolve());
  kept = succeed({ ...desk, shown: ["c"] });
  expect((await keptDesk())?.shown).toEqual(["b"]);
  expect((await keptDesk())?.shown).toEqual(["c"]);
});

test("all answers are given together, so that the window is drawn once", async () => {
  const library = stand();
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  const client = new QueryClient();
  const asking = askAhead(client, Promise.resolve());
  await turn();
  for (const channel of ["project.get", "tag.list", "article.list", "article.get"])
    library.answer(channel, succeed([]));
  await turn();
  expect(client.getQueryData(["project"])).toBeUndefined();
  library.answer("annotation.list", succeed([]));
  await asking;
  for (const key of [["project"], ["tags"], ["articles"], ["article", "b"], ["annotations", "b"]])
    expect(client.getQueryData(key)).toEqual([]);
});

test("nothing is given before the window looks as it was left", async () => {
  const library = stand();
  const { askAhead } = await import("../../../../src/renderer/bridge/first-answers.ts");
  const client = new QueryClient();
  const looks = Promise.withResolvers<void>();
  const asking = askAhead(client, looks.promise);
  await turn();
  for (const { channel } of library.asked) library.answer(channel, succeed([]));
  await turn();
  expect(client.getQueryData(["project"])).toBeUndefined();
  looks.reject(new Error("main is gone"));
  await asking;
  expect(client.getQueryData(["project"])).toEqual([]);
});
