import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave } from "../../../../../src/renderer/features/annotations/autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const sent: string[] = [];
  let answer: (isStored: boolean) => void = () => undefined;
  const save = (text: string) => {
    sent.push(text);
    return new Promise<boolean>((resolve) => {
      answer = resolve;
    });
  };
  return {
    sent,
    save,
    answer: async (isStored: boolean) => {
      answer(isStored);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test("it saves once, 400 ms after the last key", async () => {
  const { sent, save } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("o");
  await vi.advanceTimersByTimeAsync(399);
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(399);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(["one"]);
});

test("leaving the field saves at once, and not again later", async () => {
  const { sent, save, answer } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("one");
  void autosave.flush();
  await answer(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(["one"]);
});

test("what is typed while a write runs is sent after it, never beside it", async () => {
  const { sent, save, answer } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(400);
  autosave.change("one two");
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(["one"]);
  await answer(true);
  expect(sent).toEqual(["one", "one two"]);
});

test("what could not be stored is kept and sent again", async () => {
  const { sent, save, answer } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("one");
  void autosave.flush();
  await answer(false);
  expect(autosave.text).toBe("one");
  void autosave.flush();
  expect(sent).toEqual(["one", "one"]);
});

test("text typed back to what is stored is not sent", async () => {
  const { sent, save } = recorder();
  const autosave = new Autosave("one", save, 400);
  autosave.change("one two");
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(400);
  expect(sent).toEqual([]);
});

test("an undo elsewhere changes the text, but not one that is being written on", async () => {
  const { save, answer } = recorder();
  const autosave = new Autosave("one", save, 400);
  autosave.take("undone");
  expect(autosave.text).toBe("undone");
  autosave.change("my words");
  autosave.take("undone again");
  expect(autosave.text).toBe("my words");
  void autosave.flush();
  autosave.take("my words");
  await answer(true);
  expect(autosave.text).toBe("my words");
});

test("who has everything stored waits for a write on its way, and for what was typed meanwhile", async () => {
  const { sent, save, answer } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("one");
  void autosave.flush();
  autosave.change("one two");
  let isOver = false;
  void autosave.flush().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect([sent, isOver]).toEqual([["one"], false]);
  await answer(true);
  expect([sent, isOver]).toEqual([["one", "one two"], false]);
  await answer(true);
  expect(isOver).toBe(true);
});

test("what was given up is sent no more, neither by itself nor after what was on its way", async () => {
  const { sent, save, answer } = recorder();
  const autosave = new Autosave("", save, 400);
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(400);
  expect(autosave.giveUp()).toBe("one");
  await answer(false);
  autosave.change("two");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(["one"]);
});
