import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveProblem } from "../../../../../src/formats/read/zip/archive-problems.ts";
import { openZip } from "../../../../../src/formats/read/zip/open-zip.ts";
import { type CraftedEntry, craftZip } from "./craft-zip.ts";

const honest: CraftedEntry = { name: "a.txt", content: "Hello" };

test("an honest archive gives its names and bytes, packed or stored", async () => {
  const zip = await openZip(craftZip([honest, { name: "é/b.txt", content: "World", isStored: true }]));
  if (!zip.ok) throw new Error(zip.reason);
  expect(zip.names).toEqual(["a.txt", "é/b.txt"]);
  const read = await zip.read("é/b.txt");
  expect(read.ok && new TextDecoder().decode(read.bytes)).toBe("World");
  expect(await zip.read("c.txt")).toMatchObject({ ok: false });
});

test.each([
  ["a name that climbs out", [{ name: "../../etc/passwd", content: "x" }]],
  ["a name that climbs out with backslashes", [{ name: "a\\..\\..\\b", content: "x", flags: 0 }]],
  ["an absolute name", [{ name: "/etc/passwd", content: "x" }]],
  ["a drive", [{ name: "C:\\Windows\\a", content: "x" }]],
  ["a link", [{ name: "a", content: "/etc/passwd", mode: 0o120777 }]],
  ["a name twice", [honest, honest]],
  ["two names for the same bytes", [honest, { ...honest, name: "b.txt", pointsTo: 0 }]],
  [
    "an entry inside another one's bytes",
    [
      // The bytes of the first begin behind 30 of its header and 1 of its name.
      { name: "a", content: craftZip([{ ...honest, name: "b.txt" }]), isStored: true },
      { ...honest, name: "b.txt", pointsTo: 31 },
    ],
  ],
  ["another name in its own header", [{ ...honest, localName: "b.txt" }]],
  ["another size in its own header", [{ ...honest, localSize: 4 }]],
  ["a name with a NUL", [{ name: "a\0.xml", content: "x" }]],
] satisfies [string, CraftedEntry[]][])("%s makes the whole archive unsafe", async (_, entries) => {
  expect(await openZip(craftZip(entries))).toMatchObject({ ok: false, why: "unsafe" });
});

test("an entry that unpacks to more than it states is stopped, and so is one that gives less", async () => {
  for (const statedSize of [4, 6]) {
    const zip = await openZip(craftZip([{ ...honest, statedSize }]));
    if (!zip.ok) throw new Error(zip.reason);
    expect(await zip.read("a.txt")).toMatchObject({ ok: false, why: "unsafe" });
  }
});

test.each([
  ["a bomb", [{ name: "a", content: new Uint8Array(20_000_000) }]],
  [
    "a bomb hidden beside ballast",
    [
      { name: "a", content: new Uint8Array(4_000_000) },
      {
        name: "b",
        content: Uint8Array.from({ length: 2_000_000 }, (_, at) => (at * at) % 251),
        isStored: true,
      },
    ],
  ],
  ["a stated size of 600 MB", [{ name: "a", content: "x", statedSize: 600 * 1024 * 1024 }]],
  ["5,001 files", Array.from({ length: 5001 }, (_, at) => ({ name: `${at}`, content: "", isStored: true }))],
] satisfies [string, CraftedEntry[]][])("%s is refused before anything is unpacked", async (_, entries) => {
  expect(await openZip(craftZip(entries))).toMatchObject({ ok: false, why: "too-large" });
});

test("what is only large is told from what is dense", () => {
  const megabyte = 1024 * 1024;
  const limits = { bytes: 300 * megabyte, mostUnpackedBytes: 500 * megabyte, mostZipRatio: 200 };
  const part = (start: number) => ({
    start: start * megabyte,
    end: (start + 100) * megabyte,
    unpacked: 200 * megabyte,
  });
  expect(archiveProblem([part(0), part(100)], limits)).toBe(null);
  expect(archiveProblem([part(0), part(100), part(200)], limits)).toMatchObject({
    why: "too-large",
    reason: "it would unpack to 600 MB",
  });
});

test("a password is recognised", async () => {
  expect(await openZip(craftZip([{ ...honest, flags: 0x801 }]))).toMatchObject({
    ok: false,
    why: "encrypted",
  });
});

test("an archive that is cut off, or a few other bytes, is damaged", async () => {
  const zip = craftZip([honest]);
  expect(await openZip(zip.subarray(0, zip.length - 10))).toMatchObject({ ok: false, why: "damaged" });
  expect(await openZip(new Uint8Array(3))).toMatchObject({ ok: false, why: "damaged" });
});

test("no change of bytes makes it throw", async () => {
  const zip = craftZip([honest, { name: "b.xml", content: "<a/>".repeat(20) }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
      const changed = zip.slice();
      changed[at] = byte;
      const opened = await openZip(changed);
      if (!opened.ok) return;
      for (const name of opened.names) await opened.read(name);
    }),
    { numRuns: 300 },
  );
});
