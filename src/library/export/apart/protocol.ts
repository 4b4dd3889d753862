import type { Reply } from "../../../contract/failures.ts";
import type { PrintedSheet } from "../../../contract/process.ts";
import type { Backup, BackupReason } from "../../../contract/safety.ts";
import type { ExportOrder, Produced } from "../produce.ts";
import type { ExportStep } from "../steps.ts";
import type { PaperStep } from "./paper.ts";

/** To the writer process: what to read, what to make of it, and where to put it. It takes one. */
export interface WriteRequest {
  /** The project's file; read and nothing more. */
  readonly project: string;
  readonly order: ExportOrder;
  /** A path at which there is nothing yet. */
  readonly file: string;
  /** What the file will be called in the end, for a sentence about it. */
  readonly path: string;
}

/** To the same process in another hour: make a backup of the project. */
export interface BackupRequest {
  readonly project: string;
  readonly backups: string;
  readonly reason: BackupReason;
  readonly nowMs: number;
}

/** What a writer process did: all about the file but its bytes, which are on the disk. */
export type Written = Omit<Produced, "content">;

/** Or to take a step of making a PDF of a page. */
export interface PaperRequest {
  readonly paper: PaperStep;
}

/** Or to look through the project's file. */
export interface CheckRequest {
  /** The project's file; read and nothing more. */
  readonly checked: string;
}

export type WriterRequest = WriteRequest | BackupRequest | PaperRequest | CheckRequest;

export type WriteNews =
  | { readonly kind: "step"; readonly step: ExportStep }
  | { readonly kind: "done"; readonly reply: Reply<Written> }
  /** What is to be printed next. */
  | { readonly kind: "paper"; readonly reply: Reply<readonly PrintedSheet[]> }
  /** What is wrong with the file; null when nothing is. */
  | { readonly kind: "checked"; readonly reply: Reply<string | null> }
  | { readonly kind: "backed-up"; readonly reply: Reply<Backup> };

/** A process in which an export is put together, and which can be killed without harm. */
export interface WriterProcess {
  readonly send: (request: WriterRequest) => void;
  readonly onNews: (listener: (news: WriteNews) => void) => void;
  /** The process is gone: killed, crashed or out of memory. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export type StartWriter = () => Promise<WriterProcess>;
