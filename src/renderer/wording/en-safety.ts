import type { BackupReason, Difference } from "../../contract/safety.ts";
import { counted } from "./counts.ts";

/** Units of 1000, as file managers count. */
function size(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}

const kinds = { articles: "article", annotations: "highlight", notes: "note", tags: "tag" } as const;
type Differences = Readonly<Record<keyof typeof kinds, Difference>>;

function listed(all: Differences, kind: keyof Difference): string {
  const parts = Object.entries(kinds)
    .map(([key, noun]) => ({ count: all[key as keyof typeof kinds][kind], noun }))
    .filter(({ count }) => count > 0)
    .map(({ count, noun }) => counted(count, noun));
  const last = parts.pop();
  if (last === undefined) return "nothing";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** What backups, checks and recovery say, in English; a part of the one catalogue to translate. */
export const enSafety = {
  close: "Close",
  cancel: "Cancel",
  restore: {
    title: "Restore a backup",
    hint: "Claimbench keeps checked copies of this project: when it is opened and after every half hour of work. The project as it is now is kept as a backup first.",
    list: "Backups",
    none: "There is no backup of this project yet. The first one is made a few seconds after the project is opened.",
    loading: "Looking for backups…",
    reasons: {
      open: "When the project was opened",
      work: "While you worked",
      asked: "Made by hand",
      restore: "Before a restore",
      format: "Before a new format",
    } satisfies Record<BackupReason, string>,
    holds: (articles: number, annotations: number) =>
      `${counted(articles, "article")} · ${counted(annotations, "highlight")}`,
    size,
    /** Against the project as it is now. */
    against: "Against the project as it is now",
    comparing: "Comparing…",
    same: "The backup holds the same articles, highlights, notes and tags as the project.",
    lost: (all: Differences) => `You would lose ${listed(all, "lost")}.`,
    gained: (all: Differences) => `You would get back ${listed(all, "gained")}.`,
    changed: (all: Differences) => `${listed(all, "changed")} would be as before.`,
    hasAny: (all: Differences, kind: keyof Difference) =>
      Object.values(all).some((difference) => difference[kind] > 0),
    unreadable:
      "The project as it is now cannot be read, so there is nothing to compare with. Its file is kept byte for byte.",
    choose: "Choose a backup to see what restoring it would change.",
    make: "Back up now",
    made: "A backup was made.",
    restore: "Restore",
    restoring: "Restoring…",
    done: (when: string) => `The backup of ${when} is in place.`,
    kept: "The project as it was before is kept among the backups.",
  },
  verify: {
    title: "Verify project",
    running: (done: number, total: number) =>
      total === 0 ? "Checking…" : `Check ${Math.min(done + 1, total)} of ${total}…`,
    progress: "Checks done",
    fine: "Everything is as it should be",
    problems: (count: number) => `${counted(count, "problem")} found`,
    fineHint: (articles: number, annotations: number) =>
      `${counted(articles, "article")} and ${counted(annotations, "highlight")} were checked. Nothing was changed.`,
    problemHint: "Nothing was changed. A backup from before the damage brings everything back that it holds.",
    checks: "What was checked",
    found: "What was found",
    isFine: "In order:",
    isBad: "Not in order:",
    isSkipped: "Not checked:",
    again: "Check again",
    restore: "Restore a backup…",
  },
  trouble: {
    saveCopy: "Save a copy as…",
    copied: (path: string) => `The copy is at ${path} and open in a window of its own.`,
    restore: "Restore a backup…",
    goOn: "Go on with this one",
    reading: "Reading only",
  },
  recovery: {
    library:
      "The part of Claimbench that keeps the project stopped and was started again. Everything shown as saved is on the disk; a note still being written is saved now.",
    often:
      "The part of Claimbench that keeps the project stops again and again. Everything shown as saved is on the disk. Verify the project, or restore a backup.",
  },
};
