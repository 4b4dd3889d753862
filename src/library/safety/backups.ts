import { type Reply, refuse } from "../../contract/failures.ts";
import type { Backup, BackupReason } from "../../contract/safety.ts";
import { reasonOf } from "../db/open.ts";
import type { StartWriter } from "../export/apart/protocol.ts";
import type { Project } from "../project.ts";

/** How often a backup is made while the project changes, in milliseconds. */
export const backupInterval = 30 * 60_000;
/** How long after opening the first one is made: not while the window is being drawn. */
export const backupDelay = 5_000;

type Fail = "backup-failed" | "backup-nowhere";

/** Makes the backups of one open project, apart from it where there are processes for that. */
export class Backups {
  readonly #project: Project;
  readonly #startWriter: StartWriter | undefined;
  readonly #openedMs: number;
  #lastMs: number | null = null;
  #running: Promise<Reply<Backup, Fail>> | null = null;

  constructor(project: Project, startWriter: StartWriter | undefined) {
    this.#project = project;
    this.#startWriter = startWriter;
    this.#openedMs = project.now;
  }

  /**
   * To be called now and then; makes a backup when it is time for one and something has changed. Never
   * rejects for what the disk says: nobody waits for it, and a process ends by what nobody hears.
   */
  async tick(nowMs: number): Promise<Reply<Backup, Fail> | null> {
    const isFirst = this.#lastMs === null;
    const dueMs = this.#lastMs === null ? this.#openedMs + backupDelay : this.#lastMs + backupInterval;
    if (nowMs < dueMs || this.#running !== null) return null;
    const { keeper } = this.#project;
    if (keeper === null || !this.#project.isChecked || this.#project.trouble() !== null) return null;
    this.#lastMs = nowMs;
    try {
      return keeper.isBackupDue() ? await this.make(isFirst ? "open" : "work") : null;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      return refuse("backup-failed", { reason: reasonOf(error) });
    }
  }

  /** One at a time; who asks while one is being made waits for a newer one. */
  async make(reason: BackupReason): Promise<Reply<Backup, Fail>> {
    while (this.#running !== null) await this.#running;
    this.#running = this.#make(reason);
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #make(reason: BackupReason): Promise<Reply<Backup, Fail>> {
    const { keeper } = this.#project;
    if (keeper === null) return refuse("backup-nowhere");
    return this.#startWriter === undefined
      ? keeper.backUp(reason)
      : this.#makeApart(keeper.folder, reason, this.#startWriter);
  }

  async #makeApart(folder: string, reason: BackupReason, start: StartWriter): Promise<Reply<Backup, Fail>> {
    const writer = await start();
    try {
      return await new Promise<Reply<Backup, Fail>>((resolve) => {
        writer.onExit(() => resolve(refuse("backup-failed", { reason: "its process ended" })));
        writer.onNews((news) => {
          if (news.kind === "backed-up") resolve(news.reply as Reply<Backup, Fail>);
        });
        const { file, now } = this.#project;
        writer.send({ project: file, backups: folder, reason, nowMs: now });
      });
    } finally {
      writer.kill();
    }
  }
}
