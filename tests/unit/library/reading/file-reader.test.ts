import { expect, test } from "vitest";
import type { Reading } from "../../../../src/formats/read/reading.ts";
import { FileReader } from "../../../../src/library/reading/file-reader.ts";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import type { ReadAnswer, ReadRequest, StartReader } from "../../../../src/library/reading/protocol.ts";

/** A process that does as it is told by the test. */
class Puppet {
  readonly asked: ReadRequest[] = [];
  isKilled = false;
  readonly #answers: ((answer: ReadAnswer) => void)[] = [];
  readonly #exits: (() => void)[] = [];

  process() {
    return {
      send: (request: ReadRequest) => void this.asked.push(request),
      onAnswer: (listener: (answer: ReadAnswer) => void) => void this.#answers.push(listener),
      onExit: (listener: () => void) => void this.#exits.push(listener),
      kill: () => {
        this.isKilled = true;
      },
    };
  }

  answer(reading: Reading): void {
    for (const listener of this.#answers) listener({ id: this.asked.at(-1)!.id, reading });
  }

  exit(): void {
    for (const listener of this.#exits) listener();
  }
}

function troupe(): { readonly puppets: Puppet[]; readonly start: StartReader } {
  const puppets: Puppet[] = [];
  return {
    puppets,
    start: async () => {
      const puppet = new Puppet();
      puppets.push(puppet);
      return puppet.process();
    },
  };
}

const bytes = new Uint8Array();
const read = { ok: false, reason: "as asked" } as unknown as Reading;
const until = (what: () => boolean) => expect.poll(what).toBe(true);

test("a file that takes too long costs its process, and the next is read by another", async () => {
  const { puppets, start } = troupe();
  const reader = new FileReader(start, 5);
  expect(await reader.read("pdf", bytes)).toEqual({ ok: false, why: "stopped" });
  await until(() => puppets[0]!.isKilled);
  expect(await reader.read("pdf", bytes)).toEqual({ ok: false, why: "stopped" });
  expect(puppets.length).toBe(2);
});

test("a process that ends by itself, out of memory say, costs the file it was reading and no other", async () => {
  const { puppets, start } = troupe();
  const reader = new FileReader(start);
  const first = reader.read("docx", bytes);
  await until(() => puppets[0]?.asked.length === 1);
  puppets[0]!.exit();
  expect(await first).toEqual({ ok: false, why: "stopped" });
  const second = reader.read("docx", bytes);
  await until(() => puppets[1]?.asked.length === 1);
  puppets[1]!.answer(read);
  expect(await second).toBe(read);
});

test("news of an old process's end, come late, is not taken for the new one's", async () => {
  const { puppets, start } = troupe();
  const reader = new FileReader(start);
  const first = reader.read("html", bytes);
  await until(() => puppets[0]?.asked.length === 1);
  reader.stop();
  const second = reader.read("html", bytes);
  await until(() => puppets[1]?.asked.length === 1);
  puppets[0]!.exit();
  expect(await first).toEqual({ ok: false, why: "stopped" });
  puppets[1]!.answer(read);
  expect(await second).toBe(read);
  const third = reader.read("html", bytes);
  await until(() => puppets[1]!.asked.length === 2);
  puppets[1]!.answer(read);
  expect(await third).toBe(read);
  // And it is still there to be killed at the end.
  reader.stop();
  await until(() => puppets[1]!.isKilled);
  expect(puppets.length).toBe(2);
});

test("a real process stopped in the middle leaves nothing behind that hinders the next", async () => {
  const page = new TextEncoder().encode(
    `<article><h1>T</h1>${"<p>Words of an article, long enough to be one.</p>".repeat(9)}</article>`,
  );
  expect(await new FileReader(startNodeReader, 1).read("html", page)).toEqual({ ok: false, why: "stopped" });
  const reader = new FileReader(startNodeReader);
  const first = reader.read("html", page);
  reader.stop();
  expect(await first).toEqual({ ok: false, why: "stopped" });
  expect(await reader.read("html", page)).toMatchObject({ ok: true });
  reader.stop();
}, 60_000);
