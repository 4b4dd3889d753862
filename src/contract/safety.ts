/** Why a copy was made: on opening, after a while of changes, on request, before a restore, before a change of format. */
export type BackupReason = "open" | "work" | "asked" | "restore" | "format";

/** A checked copy of the project that Claimbench keeps. */
export interface Backup {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly articles: number;
  readonly annotations: number;
  readonly tags: number;
  readonly bytes: number;
}

export interface BackupList {
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** What the project holds now; null when its file cannot be read. */
  readonly now: { readonly articles: number; readonly annotations: number; readonly tags: number } | null;
}

/** How many of a kind restoring would take away, bring back, and set back to an earlier state. */
export interface Difference {
  readonly lost: number;
  readonly gained: number;
  readonly changed: number;
}

/** What restoring a backup would do to the project as it is now. */
export interface BackupComparison {
  readonly articles: Difference;
  readonly annotations: Difference;
  readonly notes: Difference;
  readonly tags: Difference;
}

/** How a restore ended. */
export interface Restored {
  readonly backup: Backup;
  /** Where the project as it was before is kept now; null when there was no file. */
  readonly keptAs: string | null;
}

/** A copy the analyst asked for. */
export interface SavedCopy {
  readonly path: string;
  readonly bytes: number;
}

/** Something about the project's file that whoever opened it should know. */
export interface ProjectNote {
  readonly code:
    | "recovered"
    | "import-cut-short"
    | "older-state"
    | "other-history"
    | "synced-folder"
    | "network-folder";
  readonly message: string;
}

/** One thing that was checked, in plain words, and what came of it. */
export interface Check {
  readonly code: string;
  /** What was checked: “12 texts are letter for letter what was imported”. */
  readonly title: string;
  readonly isFine: boolean;
  /** Not looked at, and why; null when it was. */
  readonly skipped: string | null;
}
