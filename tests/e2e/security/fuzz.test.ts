import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { PreloadApi } from "../../../src/contract/bridge.ts";
import { type Channel, library } from "../../../src/contract/library.ts";
import { type ShellChannel, shell } from "../../../src/contract/shell.ts";
import { newProject } from "../../../src/library/open-library.ts";
import { refused } from "../../unit/fuzz/messages.ts";
import { articleList, waitUntilSaved } from "../analyst.ts";
import { type LaunchedApp, launchApp } from "../app.ts";
import { seedFiles } from "../desktop.ts";

declare const window: Window & { readonly claimbench: PreloadApi };

/** Always the same messages, as the property tests draw theirs. */
const seed = 20_261_122;
const batch = 500;
/** Of one message as JSON. The very long ones are tried at the door itself, without a driver in between. */
const longest = 25_000;

/** How a message is sent, and what it says. */
interface Message {
  readonly channel: string;
  /** As JSON: what cannot be said so is tried at the door itself (tests/unit/fuzz). */
  readonly said: string;
}

let folder: string;
let project: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-fuzz-"));
  project = join(folder, "Fuzz.claimbench");
  await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  launched = await launchApp({ project });
  await expect(articleList(launched.page).getByRole("option")).toHaveCount(5, { timeout: 30_000 });
  await launched.app.evaluate(({ dialog, shell: desktop }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    for (const name of ["showOpenDialog", "showSaveDialog", "showMessageBox"] as const) {
      Object.assign(dialog, { [name]: async () => void shown.push(name) });
    }
    Object.assign(desktop, { openExternal: async () => void shown.push("openExternal") });
  });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function hash(): Promise<string> {
  await waitUntilSaved(launched.page);
  const all = createHash("sha256");
  for (const path of [project, `${project}-wal`]) if (existsSync(path)) all.update(readFileSync(path));
  return all.digest("hex");
}

/** Nothing crashed, nothing opened, and no bug of ours was met. */
async function expectUnhurt(): Promise<void> {
  expect(await launched.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([]);
  expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  const log = join(launched.userDataDir, "logs", "main.log");
  const events = existsSync(log) ? readFileSync(log, "utf8") : "";
  expect(events).not.toMatch(/"event":"(shell-bug|main-bug|library-exited|window-gone|child-gone)"/);
  await expect(articleList(launched.page).getByRole("option")).toHaveCount(5);
}

/** So many messages over these channels and over none, which no schema takes as JSON brings them. */
function messages(schemas: Readonly<Record<string, { readonly input: unknown }>>, count: number): Message[] {
  const channels = Object.keys(schemas);
  type Schema = Parameters<typeof refused>[0];
  const spoilt = channels.map((channel) =>
    refused(schemas[channel]!.input as Schema, []).map((value) => ({ channel, said: asJson(value) })),
  );
  const nowhere = fc.record({
    channel: fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", ""), fc.string()),
    said: fc.jsonValue().map(asJson),
  });
  const isRefused = ({ channel, said }: Message) => {
    if (said.length > longest) return false;
    const schema = Object.hasOwn(schemas, channel) ? (schemas[channel]!.input as Schema) : null;
    return schema === null || !schema.safeParse(JSON.parse(said)).success;
  };
  const any = fc.oneof(...spoilt, nowhere).filter(isRefused);
  return fc.sample(any, { seed, numRuns: count });
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    // A cycle or a BigInt.
    return "null";
  }
}

function batchesOf(all: readonly Message[]): Message[][] {
  return Array.from({ length: Math.ceil(all.length / batch) }, (_, at) =>
    all.slice(at * batch, (at + 1) * batch),
  );
}

test("of 5,000 fuzzed messages to main, over every channel, none is accepted and none hurts", async () => {
  test.setTimeout(180_000);
  const before = await hash();
  const all = messages(shell, 5000);
  for (const channel of Object.keys(shell) as ShellChannel[]) {
    expect(all.filter((each) => each.channel === channel).length, channel).toBeGreaterThan(50);
  }
  for (const some of batchesOf(all)) {
    const accepted = await launched.page.evaluate(async (sent) => {
      const replies = await Promise.all(
        sent.map(async ({ channel, said }) => {
          try {
            return await window.claimbench.shell(channel, JSON.parse(said));
          } catch (error) {
            // The bridge itself takes nothing that is nested too deep; an error of main's is another thing.
            const isMains = String(error).includes("Error invoking remote method");
            return { ok: false, fail: isMains ? "crashed" : "bad-input" };
          }
        }),
      );
      return sent.filter((_, at) => replies[at]!.ok || replies[at]!.fail !== "bad-input");
    }, some);
    expect(accepted).toEqual([]);
  }
  expect(await hash()).toBe(before);
  await expectUnhurt();
});

test("of 5,000 fuzzed messages to the library, over every channel, none is accepted and none hurts", async () => {
  test.setTimeout(180_000);
  const before = await hash();
  const all = messages(library, 5000);
  for (const channel of Object.keys(library) as Channel[]) {
    expect(all.filter((each) => each.channel === channel).length, channel).toBeGreaterThan(20);
  }
  await launched.page.evaluate(async () => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener("message", ({ data, ports }) => {
        if (data === "claimbench:library-port" && ports[0]) resolve(ports[0]);
      });
      window.claimbench.requestPort();
    });
    port.start();
    Object.assign(window, { fuzzPort: port });
  });
  for (const some of batchesOf(all)) {
    const accepted = await launched.page.evaluate(async (sent) => {
      const port = (window as unknown as { fuzzPort: MessagePort }).fuzzPort;
      const replies = new Map<number, { ok: boolean; fail?: string }>();
      await new Promise<void>((resolve) => {
        const hear = ({ data }: MessageEvent) => {
          if (typeof data?.id !== "number") return;
          replies.set(data.id, data.reply);
          if (replies.size < sent.length) return;
          port.removeEventListener("message", hear);
          resolve();
        };
        port.addEventListener("message", hear);
        for (const [id, { channel, said }] of sent.entries()) {
          // What is nested too deep for this page to send is not sent; its number still wants an answer.
          const send = (message: unknown, instead: unknown) => {
            try {
              port.postMessage(message);
            } catch {
              port.postMessage(instead);
            }
          };
          // Between them what is no question at all: it is passed over, for there is nobody to answer.
          send(JSON.parse(said), null);
          send({ id: -1, channel, input: JSON.parse(said) }, null);
          // A channel's name has at most 100 characters.
          const name = channel.slice(0, 100);
          send({ id, channel: name, input: JSON.parse(said) }, { id, channel: name, input: 0 });
        }
      });
      return sent.filter((_, at) => replies.get(at)!.ok || replies.get(at)!.fail !== "bad-input");
    }, some);
    expect(accepted).toEqual([]);
  }
  expect(await hash()).toBe(before);
  await expectUnhurt();
});

test("of 2,000 messages from a window that is not ours, over every way into main, none is accepted", async () => {
  const before = await hash();
  const preload = join(folder, "forger.cjs");
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require("electron");
     contextBridge.exposeInMainWorld("forge", {
       invoke: (way, ...said) => ipcRenderer.invoke(way, ...said),
       send: (way, ...said) => ipcRenderer.send(way, ...said),
     });`,
  );
  // Sound questions too: it is the sender that is wrong.
  const sound: Message[] = [
    { channel: "shell.getPreferences", said: "{}" },
    { channel: "shell.newProject", said: "{}" },
    { channel: "shell.setUndo", said: JSON.stringify({ undo: "forged", redo: null }) },
    { channel: "shell.export", said: JSON.stringify({ format: "html" }) },
  ];
  const sent = [...messages(shell, 500), ...Array.from({ length: 1500 }, (_, at) => sound[at % 4]!)];
  const answered = await launched.app.evaluate(
    async ({ BrowserWindow }, { script, said }) => {
      const forger = new BrowserWindow({ show: false, webPreferences: { preload: script } });
      await forger.loadURL("claimbench://app/index.html");
      const accepted: unknown = await forger.webContents.executeJavaScript(`(async () => {
        const sent = ${JSON.stringify(said)};
        const replies = await Promise.all(sent.map(({ channel, said }, at) => {
          forge.send("library-port", JSON.parse(said));
          forge.send("ready", JSON.parse(said));
          if (at % 5 === 0) return forge.invoke("dropped", ["/etc/passwd"]);
          return forge.invoke("shell", channel, JSON.parse(said));
        }));
        return replies.filter(({ ok, fail }) => ok || fail !== "bad-input");
      })()`);
      forger.destroy();
      return accepted;
    },
    { script: preload, said: sent },
  );
  expect(answered).toEqual([]);
  const undo = await launched.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("undo")?.label,
  );
  expect(undo).not.toContain("forged");
  expect(await hash()).toBe(before);
  await expectUnhurt();
});
