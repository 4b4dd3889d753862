import { expect, test } from "vitest";
import { succeed } from "../../../../src/contract/failures.ts";
import type { PortQuestion } from "../../../../src/contract/port.ts";
import { createPortClient } from "../../../../src/renderer/bridge/port-client.ts";

/** A port whose other end is the test. */
function fakePort() {
  const sent: PortQuestion[] = [];
  const on = { message: [] as ((event: { data: unknown }) => void)[], close: [] as (() => void)[] };
  const port = {
    postMessage: (question: PortQuestion) => void sent.push(question),
    addEventListener: (type: "message" | "close", listener: never) => void on[type].push(listener),
    start: () => undefined,
    close: () => undefined,
  };
  return {
    port,
    sent,
    say: (data: unknown) => on.message.forEach((listener) => void listener({ data })),
    hangUp: () => on.close.forEach((listener) => void listener()),
  };
}

function connect() {
  const other = fakePort();
  const heard: string[] = [];
  const client = createPortClient(other.port, {
    onChanged: () => heard.push("changed"),
    onProgress: ({ done, total, name }) => heard.push(`${done}/${total} ${name}`),
    onGone: () => heard.push("gone"),
  });
  return { ...other, client, heard };
}

test("answers that come in another order still reach the questions they belong to", async () => {
  const { client, sent, say } = connect();
  const first = client.ask("tag.list", {});
  const second = client.ask("article.list", {});
  say({ id: sent[1]!.id, reply: succeed("articles") });
  say({ id: sent[0]!.id, reply: succeed("tags") });
  expect(await first).toEqual(succeed("tags"));
  expect(await second).toEqual(succeed("articles"));
});

test("a question that is open when the port closes is answered with library-gone", async () => {
  const { client, hangUp, heard } = connect();
  const open = client.ask("tag.list", {});
  hangUp();
  expect(await open).toMatchObject({ ok: false, fail: "library-gone" });
  expect(heard).toEqual(["gone"]);
});

test("a closed port is asked nothing more and still answers", async () => {
  const { client, sent, hangUp } = connect();
  hangUp();
  expect(await client.ask("tag.list", {})).toMatchObject({ fail: "library-gone" });
  expect(sent).toEqual([]);
});

test("a changed event is no answer and leaves questions open", async () => {
  const { client, sent, say, heard } = connect();
  const open = client.ask("tag.list", {});
  say({ event: "changed" });
  expect(heard).toEqual(["changed"]);
  say({ id: sent[0]!.id, reply: succeed(1) });
  expect(await open).toEqual(succeed(1));
});

test("giving the port up oneself is not reported as the library's going", async () => {
  const { client, heard } = connect();
  const open = client.ask("tag.list", {});
  client.close();
  expect(await open).toMatchObject({ fail: "library-gone" });
  expect(heard).toEqual([]);
});

test("progress is told apart from a change of rows", () => {
  const { say, heard } = connect();
  say({ event: "progress", job: "p", done: 3, total: 9, name: "a.txt" });
  expect(heard).toEqual(["3/9 a.txt"]);
});
