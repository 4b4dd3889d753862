import type { WriteDb } from "../connection.ts";

/** One step of the schema. Its file is frozen once released; a later change is a later step. */
export interface Migration {
  /** `user_version` after the step; steps count from 1 without gaps. */
  readonly version: number;
  readonly up: (db: WriteDb) => void;
}
