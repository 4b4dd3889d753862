import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeOf } from "../../../../src/library/safety/place.ts";
import { scratchFolder } from "../scratch.ts";

test.each([
  ["/home/ada/Dropbox/News/War.claimbench", "Dropbox"],
  ["/home/ada/Dropbox (Agency)/War.claimbench", "Dropbox"],
  ["C:\\Users\\Ada\\OneDrive - Agency\\War.claimbench", "OneDrive"],
  ["/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/War.claimbench", "iCloud"],
  ["/Users/ada/Library/CloudStorage/GoogleDrive-a@b.org/War.claimbench", "Google Drive"],
  ["/home/ada/Nextcloud/War.claimbench", "Nextcloud"],
])("%s is synchronised by %s", (path, name) => {
  // On Windows such a path is split as one of its own; here the separators are seen to as well.
  const place = path.includes("\\") ? placeOf(path.replaceAll("\\", "/"), "linux") : placeOf(path, "linux");
  expect(place).toEqual({ kind: "synced", name });
});

test("a folder that a sync program has marked counts, and so does everything below it", () => {
  const folder = scratchFolder();
  const below = join(folder, "a", "b");
  mkdirSync(below, { recursive: true });
  expect(placeOf(join(below, "War.claimbench"))).toBeNull();
  writeFileSync(join(folder, ".stfolder"), "");
  expect(placeOf(join(below, "War.claimbench"))).toEqual({ kind: "synced", name: "Syncthing" });
});

test("a folder that is only called like one in part is none", () => {
  expect(placeOf("/home/ada/My Dropbox notes/War.claimbench", "linux")).toBeNull();
  expect(placeOf("/home/ada/inbox/War.claimbench", "linux")).toBeNull();
});

test("a path of another computer is one on Windows alone", () => {
  expect(placeOf("\\\\server\\share\\War.claimbench", "win32")).toMatchObject({ kind: "network" });
  expect(placeOf("//server/share/War.claimbench", "linux")).toBeNull();
});
