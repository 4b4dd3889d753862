import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../../../src/library/importing/list-files.ts";
import { ReadAhead } from "../../../../src/library/importing/read-ahead.ts";
import { scratchFolder } from "../scratch.ts";

/** So many small files, each with its number in it. */
function numbered(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `${String(number).padStart(4, "0")}.txt`);
    writeFileSync(path, String(number));
    return path;
  });
}

test("files are listed in the order of what was chosen, folders by name, however many there are", async () => {
  const folder = scratchFolder();
  const first = numbered(join(folder, "b"), 150);
  const within = numbered(join(folder, "b", "0003-folder"), 3);
  const second = numbered(join(folder, "a"), 80);
  writeFileSync(join(folder, "b", ".hidden"), "not for import");
  symlinkSync(join(folder, "a"), join(folder, "b", "link"));
  const missing = join(folder, "gone.txt");
  const listed = await listFiles([join(folder, "b"), missing, ...second]);
  expect(listed.map(({ path }) => path)).toEqual([
    ...[...first.slice(0, 3), ...within, ...first.slice(3)].sort(),
    missing,
    ...second,
  ]);
  expect(listed.filter(({ refusal }) => refusal !== null).map(({ path }) => path)).toEqual([missing]);
  expect(listed.find(({ path }) => path === first[120])).toEqual({
    path: first[120],
    bytes: 3,
    refusal: null,
  });
});

test("files read ahead are what the disk holds, also where they grew or shrank after they were listed", async () => {
  const paths = numbered(scratchFolder(), 100);
  const files = paths.map((path, number) => ({ path, bytes: String(number).length }));
  appendFileSync(paths[50]!, " and more");
  truncateSync(paths[99]!, 1);
  truncateSync(paths[60]!, 0);
  const ahead = new ReadAhead(files);
  const texts: string[] = [];
  for (const { path } of files) texts.push(new TextDecoder().decode(await ahead.read(path)));
  const expected = paths.map((_, number) => String(number));
  expect(texts).toEqual(expected.with(50, "50 and more").with(99, "9").with(60, ""));
});

test("a file that went away is refused with the system's error, and those after it are read", async () => {
  const folder = scratchFolder();
  const [kept] = numbered(folder, 1);
  const ahead = new ReadAhead([
    { path: join(folder, "gone.txt"), bytes: 3 },
    { path: kept!, bytes: 1 },
  ]);
  await expect(ahead.read(join(folder, "gone.txt"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(new TextDecoder().decode(await ahead.read(kept!))).toBe("0");
});
