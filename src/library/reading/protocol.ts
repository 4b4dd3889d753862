import type { ExchangeKind } from "../../formats/read/exchange/exchange-kind.ts";
import type { ExchangeReading, NamedBytes } from "../../formats/read/exchange/exchange-reading.ts";
import type { Reading } from "../../formats/read/reading.ts";

/** Kinds of file that are untrusted enough to be read apart: archives, markup, and programs of a kind. */
export type ApartKind = "html" | "docx" | "pdf";

/** To the reader process: one file. It answers each in turn. */
export interface ReadArticleRequest {
  readonly id: number;
  readonly kind: ApartKind;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
}

/** To the reader process: an exchange file with those that belong to it. */
export interface ReadExchangeRequest {
  readonly id: number;
  readonly exchange: ExchangeKind;
  readonly files: readonly NamedBytes[];
}

export type ReadRequest = ReadArticleRequest | ReadExchangeRequest;

export interface ReadAnswer {
  readonly id: number;
  readonly reading: Reading | ExchangeReading;
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
