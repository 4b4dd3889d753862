import { existsSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Handlers } from "../../contract/door.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { FailOf, Input } from "../../contract/library.ts";
import type { BackupComparison, Restored, SavedCopy } from "../../contract/safety.ts";
import { backUpAs } from "../db/backup.ts";
import { newId } from "../db/ids.ts";
import { reasonOf } from "../db/open.ts";
import { countRows } from "../db/project.ts";
import { compareFiles } from "../db/safety/compare.ts";
import type { Project } from "../project.ts";
import { backupFolder, listBackups } from "./backup-files.ts";
import type { Backups } from "./backups.ts";
import { problemOf, projectFolderAt, withoutPlace } from "./restore.ts";

interface Kept {
  readonly path: string;
  readonly state: string | undefined;
  /** Null when it could not be opened. */
  readonly project: Project | null;
  readonly backups: Backups | null;
  readonly restored: Reply<Restored> | null;
}

type SafetyChannel =
  | "backup.list"
  | "backup.compare"
  | "backup.make"
  | "backup.restored"
  | "project.copy"
  | "project.accept";

/** What keeps a project from being lost, also when it could not be opened. */
export function safetyHandlers(kept: Kept): Pick<Handlers, SafetyChannel> {
  const { project } = kept;
  return {
    "backup.list": () =>
      succeed({
        backups: backupsOf(kept).map(withoutPlace),
        now: project === null ? null : countRows(project.read),
      }),
    "backup.compare": ({ backupId }) => compare(kept, backupId),
    "backup.make": () => kept.backups?.make("asked") ?? refuse("backup-nowhere"),
    "backup.restored": () =>
      (kept.restored ?? succeed(null)) as Reply<Restored | null, FailOf<"backup.restored">>,
    "project.copy": (input) => saveCopy(project, input),
    "project.accept": () => {
      if (project === null) return succeed(null);
      project.keeper?.accept();
      project.notes = project.notes.filter(({ code }) => code !== "older-state" && code !== "other-history");
      return succeed(null);
    },
  };
}

function backupsOf({ path, state, project }: Kept) {
  if (project?.keeper) return listBackups(project.keeper.folder);
  const folder = state === undefined ? null : projectFolderAt(path, state);
  return folder === null ? [] : listBackups(backupFolder(folder));
}

function compare(
  kept: Kept,
  backupId: string,
): Reply<BackupComparison | null, "backup-missing" | "backup-damaged"> {
  const backup = backupsOf(kept).find(({ id }) => id === backupId);
  if (backup === undefined) return refuse("backup-missing");
  const problem = problemOf(backup.path);
  if (problem !== null) return refuse("backup-damaged", { reason: problem });
  return succeed(kept.project === null ? null : compareFiles(backup.path, kept.project.file));
}

/** The connection still holds a file that was deleted or replaced under it, so that it can be saved elsewhere. */
function saveCopy(
  project: Project | null,
  { path }: Input<"project.copy">,
): Reply<SavedCopy, "copy-failed" | "copy-onto-itself"> {
  if (project === null) return refuse("copy-failed", { path, reason: "the project is not open" });
  if (path === project.path && project.isStillAt(path)) return refuse("copy-onto-itself", { path });
  // What stands in the log beside another project is as good as in it, and would be lost with it.
  if (path !== project.path && existsSync(`${path}-wal`)) {
    return refuse("copy-failed", { path, reason: "another project is open there, or was not closed" });
  }
  try {
    backUpAs(project.read, join(dirname(path), `.${newId()}.claimbench-part`), () => {
      // Before the copy has its name: a log beside it would be taken for its own.
      for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
      return path;
    });
    return succeed({ path, bytes: statSync(path).size });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse("copy-failed", { path, reason: reasonOf(error) });
  }
}
