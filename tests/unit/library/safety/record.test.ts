import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, folderSeenAt, knownHead, rememberHead } from "../../../../src/library/safety/record.ts";
import { scratchFolder } from "../scratch.ts";

const id = "01a20209-0bc0-7115-8d1f-04ca51416857";
const head = (path: string, seq: number) => ({ path, seq, hash: `h${seq}`, at: "2026-11-22T12:00:00.000Z" });

function place() {
  const folder = scratchFolder();
  const path = join(folder, "a.claimbench");
  writeFileSync(path, "");
  return { folder, path, state: join(folder, "state") };
}

test("what was remembered last of a path is what is known of it", () => {
  const { path, state } = place();
  expect(knownHead(state, id, path)).toBeNull();
  rememberHead(state, id, head(path, 3));
  rememberHead(state, id, head(path, 4));
  expect(knownHead(state, id, path)).toEqual(head(path, 4));
});

test("a project that was moved is still known, and a copy beside it goes its own way", () => {
  const { folder, path, state } = place();
  rememberHead(state, id, head(path, 5));
  const other = join(folder, "b.claimbench");
  writeFileSync(other, "");
  expect(knownHead(state, id, other)).toBeNull();
  rmSync(other);
  renameSync(path, other);
  expect(knownHead(state, id, other)?.seq).toBe(5);
});

test("a file that cannot be read any more is found by where it was", () => {
  const { path, state } = place();
  rememberHead(state, id, head(path, 5));
  expect(folderSeenAt(state, path)).toBe(folderOf(state, id));
  expect(folderSeenAt(state, `${path}x`)).toBeNull();
});

test("a record that is half there is as good as none", () => {
  const { path, state } = place();
  mkdirSync(folderOf(state, id), { recursive: true });
  writeFileSync(join(folderOf(state, id), "head.json"), '{"projectId": "01a2');
  expect(knownHead(state, id, path)).toBeNull();
  writeFileSync(join(folderOf(state, id), "head.json"), '{"places": [{"path": 3}, null]}');
  expect(knownHead(state, id, path)).toBeNull();
});

test("an id that is none of ours cannot name a folder elsewhere", () => {
  expect(folderOf("/state", "../../etc")).toMatch(/^\/state\/[0-9a-f]{64}$/);
});
