import { expect, test } from "vitest";
import { KeyQueue } from "../../../../../../src/renderer/features/annotations/coding/key-queue.ts";
import type { ReaderAction } from "../../../../../../src/renderer/reader/reader-keys.ts";

function recorder() {
  const seen: string[] = [];
  const finish: (() => void)[] = [];
  const doing = () => ({
    run: async ({ do: deed }: ReaderAction) => {
      seen.push(deed);
      await new Promise<void>((resolve) => finish.push(resolve));
    },
    type: (text: string) => void seen.push(`"${text}"`),
  });
  const next = async () => {
    finish.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { seen, doing, next };
}

test("the first key acts at once, and the next ones in order, each after the one before is done", async () => {
  const { seen, doing, next } = recorder();
  const queue = new KeyQueue();
  void queue.push({ do: "highlight" }, doing);
  void queue.push({ do: "nextSentence" }, doing);
  void queue.push({ do: "repeat" }, doing);
  expect(seen).toEqual(["highlight"]);
  await next();
  expect(seen).toEqual(["highlight", "nextSentence"]);
  await next();
  expect(seen).toEqual(["highlight", "nextSentence", "repeat"]);
  await next();
  void queue.push({ do: "sticky" }, doing);
  expect(seen.at(-1)).toBe("sticky");
});

test("letters typed after a key that opens a field go into that field", async () => {
  const { seen, doing, next } = recorder();
  const queue = new KeyQueue();
  void queue.push({ do: "highlight" }, doing);
  expect(queue.take("x")).toBe(false);
  void queue.push({ do: "tag" }, doing);
  expect(queue.take("a") && queue.take("b")).toBe(true);
  await next();
  expect(seen).toEqual(["highlight", "tag"]);
  await next();
  expect(seen).toEqual(["highlight", "tag", '"ab"']);
});

test("letters typed while a note's highlight is still being stored go into the note", async () => {
  const { seen, doing, next } = recorder();
  const queue = new KeyQueue();
  void queue.push({ do: "note" }, doing);
  expect(queue.take("w")).toBe(true);
  await next();
  expect(seen).toEqual(["note", '"w"']);
  expect(queue.take("x")).toBe(false);
});

test("keys wait for a tag chosen in a list, and what is typed meanwhile is no text", async () => {
  const { seen, doing, next } = recorder();
  const queue = new KeyQueue();
  const { promise, resolve } = Promise.withResolvers<void>();
  void queue.hold(promise, doing);
  expect(queue.take("x")).toBe(false);
  void queue.push({ do: "sticky" }, doing);
  expect(seen).toEqual([]);
  resolve();
  await next();
  expect(seen).toEqual(["sticky"]);
});

test("a key that fails does not stop the keys after it", async () => {
  const queue = new KeyQueue();
  const seen: string[] = [];
  const type = () => undefined;
  const failing = () => ({ run: () => Promise.reject(new Error("no disk")), type });
  await expect(queue.push({ do: "highlight" }, failing)).rejects.toThrow("no disk");
  await queue.push({ do: "tag" }, () => ({ run: async ({ do: deed }) => void seen.push(deed), type }));
  expect(seen).toEqual(["tag"]);
});
