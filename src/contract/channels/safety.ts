import { z } from "zod";
import type { Backup, BackupComparison, BackupList, Restored, SavedCopy } from "../safety.ts";
import { ask, id, nothing } from "./ask.ts";

/** Copies of the project, and what stands against losing it. These answer when a project cannot be opened, too. */
export const safety = {
  "backup.list": ask<BackupList>()(nothing, []),
  /** What restoring it would do to the project as it is now; null when that cannot be read. */
  "backup.compare": ask<BackupComparison | null>()(z.strictObject({ backupId: id }), [
    "backup-missing",
    "backup-damaged",
  ]),
  "backup.make": ask<Backup>()(nothing, ["backup-failed", "backup-nowhere"]),
  /** How the restore went with which this library was started; null without one. */
  "backup.restored": ask<Restored | null>()(
    nothing,
    [
      "backup-missing",
      "backup-damaged",
      "backup-nowhere",
      "restore-failed",
      "project-locked",
      "project-read-only",
      "disk-full",
    ],
    ["main", "cli"],
  ),
  /** A copy of the project as it is in memory and on the disk, also when its file has gone. */
  "project.copy": ask<SavedCopy>()(
    z.strictObject({ path: z.string().min(1) }),
    ["copy-failed", "copy-onto-itself"],
    ["main", "cli"],
  ),
  /** The project is older than the last one known here, and that is how it should be. */
  "project.accept": ask<null>()(nothing, []),
} as const;
