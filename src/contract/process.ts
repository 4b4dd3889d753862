import { z } from "zod";
import type { Reply } from "./failures.ts";

/**
 * Messages from main to a library process, over its parent port. The first is `open`; questions
 * and ports that come before the project is open wait for it. When opening fails, every question
 * is answered with that failure, so that the window can show it.
 */
export const toLibraryProcess = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("open"),
    path: z.string(),
    /** What to do when there is no file yet: fail, make an empty project, or make one of `samples`. */
    create: z.enum(["never", "empty", "sample"]),
    /** Files of the sample project. */
    samples: z.array(z.string()),
    person: z.string().min(1),
    /** The folder for backups and for what is known of each project outside its file. */
    state: z.string().optional(),
    /** A backup to put in the project's place before it is opened. */
    restore: z.string().optional(),
  }),
  /** With one port: a window's. */
  z.strictObject({ type: z.literal("connect") }),
  /** A question of main's own. */
  z.strictObject({ type: z.literal("ask"), id: z.int(), channel: z.string(), input: z.unknown() }),
  /** With one port: the reader process asked for under this number. */
  z.strictObject({ type: z.literal("reader"), id: z.int() }),
  /** With one port: the writer process asked for under this number. */
  z.strictObject({ type: z.literal("writer"), id: z.int() }),
  /** Of what was asked for under this number, one sheet more is on the disk. */
  z.strictObject({ type: z.literal("sheet-printed"), id: z.int() }),
  /** How the printing asked for under this number ended: null when the PDFs are on the disk. */
  z.strictObject({ type: z.literal("printed"), id: z.int(), problem: z.string().nullable() }),
  /** Close the project cleanly and exit. */
  z.strictObject({ type: z.literal("close") }),
]);

export type ToLibraryProcess = z.infer<typeof toLibraryProcess>;

/** A page on the disk of which a PDF is to be made. */
export interface PrintedSheet {
  /** Absolute path of the page, which needs nothing else. */
  readonly page: string;
  /** Where the PDF goes; there is nothing yet. */
  readonly pdf: string;
  /** With tags and bookmarks; without them it is what lies over other pages. */
  readonly isTagged: boolean;
}

/** From the library process to main. */
export type FromLibraryProcess =
  | { readonly type: "opened" }
  /** Start a process to read untrusted files in; kill it. */
  | { readonly type: "start-reader"; readonly id: number }
  | { readonly type: "kill-reader"; readonly id: number }
  /** Start a process to put an export together in; kill it. */
  | { readonly type: "start-writer"; readonly id: number }
  | { readonly type: "kill-writer"; readonly id: number }
  /** Make PDFs of pages on the disk; give that up. */
  | { readonly type: "print"; readonly id: number; readonly sheets: readonly PrintedSheet[] }
  | { readonly type: "stop-print"; readonly id: number }
  | { readonly type: "answer"; readonly id: number; readonly reply: Reply<unknown> };
