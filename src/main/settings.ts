import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { longestRecents, type Settings, settings as schema } from "../contract/settings.ts";
import { factsOf, type Log } from "./log.ts";

export interface SettingsStore {
  readonly get: () => Settings;
  /** Takes effect at once; reaches the disk soon after, see `flush`. */
  readonly change: (changed: Partial<Settings>) => void;
  /** When everything changed so far is on the disk or has failed to get there. */
  readonly flush: () => Promise<void>;
}

const defaults = schema.parse({});

/**
 * The settings in `folder`. A file that cannot be understood is set aside as `settings.json.damaged`
 * and the defaults are used: they hold nothing that cannot be chosen again. Never throws.
 */
export async function openSettings(folder: string, log: Log): Promise<SettingsStore> {
  const file = join(folder, "settings.json");
  let current = await read(file, log);
  let written: Promise<void> = Promise.resolve();
  return {
    get: () => current,
    change: (changed) => {
      current = { ...current, ...changed };
      const content = `${JSON.stringify(current, null, 2)}\n`;
      written = written
        .then(() => writeWhole(file, content))
        .catch((error: unknown) => log("settings-not-written", factsOf(error)));
    },
    flush: () => written,
  };
}

/** The list of recent projects after `path` was opened: it comes first, and once. */
export function withRecent(recents: readonly string[], path: string): string[] {
  return [path, ...recents.filter((recent) => recent !== path)].slice(0, longestRecents);
}

async function read(file: string, log: Log): Promise<Settings> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") log("settings-unreadable", factsOf(error));
    return null;
  });
  if (content === null) return defaults;
  const parsed = schema.safeParse(asJson(content));
  if (parsed.success) return parsed.data;
  log("settings-damaged", { bytes: content.length });
  await rename(file, `${file}.damaged`).catch((error: unknown) =>
    log("settings-not-set-aside", factsOf(error)),
  );
  return defaults;
}

/** Undefined for what is no JSON, which no schema here takes. */
function asJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Whole or not at all: beside the file, onto the disk, then in its place. */
async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
