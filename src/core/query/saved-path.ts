/** Where a saved search stands: in a folder, whose names have `/` between them and which may be none. */
export interface SavedPath {
  readonly folder: string;
  readonly name: string;
}

/** Most characters of a saved search's name with its folders. */
export const longestSavedPath = 400;

/** A path as typed: white space folded, empty names left out. The name is empty when nothing is left. */
export function readSavedPath(typed: string): SavedPath {
  const names = cleanFolder(typed).split("/");
  return { folder: names.slice(0, -1).join("/"), name: names.at(-1) ?? "" };
}

/** A folder as typed, cleaned likewise. */
export function cleanFolder(typed: string): string {
  return typed
    .split("/")
    .map((name) => name.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .filter((name) => name !== "")
    .join("/");
}

/** The path as it is typed and shown. */
export function writtenPath({ folder, name }: SavedPath): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Whether two names are the same to a reader. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}
