import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";

/**
 * What is known of a project outside its own file: where its log ended when it was last seen, at each
 * path. Nothing inside the file can tell that an older copy was put in its place; this can.
 */
export interface KnownHead {
  readonly path: string;
  /** Number and hash of the log's last entry. */
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601. */
  readonly at: string;
  /** Where its log ended when it was last opened there. */
  readonly begun?: number | undefined;
  /** By what the file is known that was left there, looked through and whole; while it is open nothing is. */
  readonly leftAs?: string | undefined;
}

interface ProjectRecord {
  readonly projectId: string;
  readonly places: readonly KnownHead[];
}

/** Copies of one project made in different folders; nobody has more than a few. */
const mostPlaces = 20;

/** The folder of what is kept about a project. An id that is none of ours could name any folder. */
export function folderOf(state: string, projectId: string): string {
  const isOurs = /^[0-9a-f-]{36}$/.test(projectId);
  return join(state, isOurs ? projectId : createHash("sha256").update(projectId).digest("hex"));
}

/**
 * What this path's project was last known to hold. A project seen at another path alone, which is not
 * there any more, was moved here; one that is still there was copied, and a copy goes its own way.
 */
export function knownHead(state: string, projectId: string, path: string): KnownHead | null {
  const places = readRecord(folderOf(state, projectId))?.places ?? [];
  const here = places.find((place) => place.path === path);
  return here ?? places.find((place) => !existsSync(place.path)) ?? null;
}

/** Remember where the log ends now. Throws the system's errors. */
export function rememberHead(state: string, projectId: string, head: KnownHead): void {
  const folder = folderOf(state, projectId);
  mkdirSync(folder, { recursive: true });
  const others = (readRecord(folder)?.places ?? []).filter(
    (place) => place.path !== head.path && existsSync(place.path),
  );
  const record: ProjectRecord = { projectId, places: [head, ...others].slice(0, mostPlaces) };
  writeFileAtomic.sync(join(folder, "head.json"), `${JSON.stringify(record, null, 1)}\n`);
}

/** The folder of the project that was last seen at this path, for when its file cannot say; null when none was. */
export function folderSeenAt(state: string, path: string): string | null {
  const seen = foldersIn(state)
    .map((folder) => ({ folder, place: readRecord(folder)?.places.find((place) => place.path === path) }))
    .filter(({ place }) => place !== undefined)
    .sort((a, b) => b.place!.at.localeCompare(a.place!.at));
  return seen[0]?.folder ?? null;
}

function foldersIn(state: string): string[] {
  if (!existsSync(state)) return [];
  return readdirSync(state, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(state, name));
}

/** Null when there is none, or none that can be read: then nothing is known. */
function readRecord(folder: string): ProjectRecord | null {
  const path = join(folder, "head.json");
  if (!existsSync(path)) return null;
  try {
    const record = JSON.parse(readFileSync(path, "utf8")) as Partial<ProjectRecord>;
    const places = Array.isArray(record.places) ? record.places.filter(isHead) : [];
    return { projectId: String(record.projectId), places };
  } catch {
    // Half a file of an older program, or one that somebody edited: as good as none.
    return null;
  }
}

function isHead(place: unknown): place is KnownHead {
  const { path, seq, hash, at } = (place ?? {}) as Record<string, unknown>;
  return (
    typeof path === "string" && typeof seq === "number" && typeof hash === "string" && typeof at === "string"
  );
}
