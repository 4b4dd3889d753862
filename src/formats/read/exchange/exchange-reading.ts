import type { ExchangeSource, IncomingData } from "../../../core/exchange/incoming.ts";
import type { Refusal } from "../reading.ts";

/** A file's own bytes, with its name, by which one file of a folder refers to another. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an exchange file holds, or why nothing of it can be used. */
export type ExchangeReading =
  | { readonly ok: true; readonly source: ExchangeSource; readonly data: IncomingData }
  | Refusal;

export function understood(source: ExchangeSource, data: IncomingData): ExchangeReading {
  return { ok: true, source, data };
}
