import type { Reading } from "../../formats/read/reading.ts";

/** Kinds of file that are untrusted enough to be read apart: archives, markup, and programs of a kind. */
export type ApartKind = "html" | "docx" | "pdf";

/** To the reader process: one file. It answers each in turn. */
export interface ReadRequest {
  readonly id: number;
  readonly kind: ApartKind;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
}

export interface ReadAnswer {
  readonly id: number;
  readonly reading: Reading;
}

/** A process in which files are read and which can be killed without harm. */
export interface ReaderProcess {
  readonly send: (request: ReadRequest) => void;
  readonly onAnswer: (listener: (answer: ReadAnswer) => void) => void;
  /** The process is gone: killed, crashed or out of memory. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** How a reader process is started: by Node for the command line, by main for a window. */
export type StartReader = () => Promise<ReaderProcess>;
