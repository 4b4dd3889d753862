import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answer } from "../../../src/contract/door.ts";
import { type Channel, library, type Mount } from "../../../src/contract/library.ts";
import { handlersFor } from "../../../src/library/handlers.ts";
import { startNodeReader } from "../../../src/library/reading/node-reader.ts";
import { type Bench, bench } from "../library/scratch.ts";
import { fitting, refused } from "./messages.ts";

const channels = Object.keys(library) as Channel[];
const mounts: readonly Mount[] = ["window", "main", "cli"];
const opensTo = (channel: Channel): readonly Mount[] => library[channel].from;

/** A project with something of each kind, and the names of it all. */
async function richProject(): Promise<{ made: Bench; known: readonly string[] }> {
  const made = await bench();
  const articles = await made.ask("article.list", {});
  const known: string[] = articles.map(({ id }) => id);
  for (const { id } of articles) {
    for (const [start, end] of [
      [0, 20],
      [10, 40],
    ] as const) {
      const annotation = await made.ask("annotation.create", {
        articleId: id,
        start,
        end,
        tags: ["a/b", "c"],
      });
      known.push(annotation.id);
    }
  }
  for (const { id } of await made.ask("tag.list", {})) known.push(id);
  const claim = await made.ask("claim.create", { facts: { text: "It is so." } });
  const search = await made.ask("search.save", { path: "Folder/One", query: "tag:c" });
  known.push(claim.id, "Folder", ...JSON.stringify(search).match(/[0-9a-f-]{36}/g)!);
  return { made, known };
}

function hashOf({ path }: Bench): string {
  const hash = createHash("sha256");
  for (const file of [path, `${path}-wal`]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

const services = { startReader: startNodeReader, onProgress: () => undefined };

test("of 10,000 messages that a schema or a mount refuses, none is accepted and none changes a byte", async () => {
  const { made, known } = await richProject();
  const handlers = handlersFor(made.project, services);
  const messages = channels.map((channel) => {
    const { input } = library[channel];
    const closed = mounts.filter((mount) => !opensTo(channel).includes(mount));
    const spoilt = fc.record({
      channel: fc.constant<string>(channel),
      mount: fc.constantFrom(...mounts),
      input: refused(input, known),
    });
    if (closed.length === 0) return spoilt;
    // What would fit, from where it may not come.
    const misplaced = fc.record({
      channel: fc.constant<string>(channel),
      mount: fc.constantFrom(...closed),
      input: fitting(input, known),
    });
    return fc.oneof(spoilt, misplaced);
  });
  const message = fc.oneof(...messages);
  const nowhere = fc.record({
    channel: fc.string().filter((name) => !(name in library)),
    mount: fc.constantFrom(...mounts),
    input: fc.anything(),
  });
  const before = hashOf(made);
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 20, arbitrary: message }, { weight: 1, arbitrary: nowhere }),
      async (said) => {
        tried.add(said.channel);
        const reply = await answer(handlers, said.mount, said.channel, said.input);
        expect(reply).toMatchObject({ ok: false, fail: "bad-input", message: expect.any(String) });
      },
    ),
    { numRuns: 10_000, endOnFailure: true },
  );
  expect(channels.filter((channel) => !tried.has(channel))).toEqual([]);
  expect(hashOf(made)).toBe(before);
}, 300_000);

test("4,000 messages that fit, from the window, get an answer or a failure their channel names, and the project stays sound", async () => {
  const { made, known } = await richProject();
  const handlers = handlersFor(made.project, services);
  const open = channels.filter((channel) => opensTo(channel).includes("window"));
  const message = fc.oneof(
    ...open.map((channel) => fc.tuple(fc.constant(channel), fitting(library[channel].input, known))),
  );
  let went = 0;
  await fc.assert(
    fc.asyncProperty(message, async ([channel, input]) => {
      const reply = await answer(handlers, "window", channel, input);
      const names: readonly string[] = library[channel].fails;
      if (reply.ok) went += 1;
      else expect(names, `${channel}: ${reply.message}`).toContain(reply.fail);
    }),
    { numRuns: 4000, endOnFailure: true },
  );
  // They do get past the first look-up.
  expect(went).toBeGreaterThan(1000);
  expect(await made.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
  await made.reopen();
  expect(await made.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
}, 300_000);
