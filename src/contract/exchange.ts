import type { ExchangeSource } from "../core/exchange/incoming.ts";

/** How much of what an exchange file holds. */
export interface ExchangeCounts {
  readonly articles: number;
  readonly tags: number;
  readonly annotations: number;
  readonly notes: number;
  readonly persons: number;
  readonly claims: number;
  /** Only where there are any. */
  readonly searches?: number;
  readonly reports?: number;
}

/** What an exchange file holds, and what of it comes, or came, into the project. */
export interface ExchangeSummary {
  readonly source: ExchangeSource;
  /** In the file. */
  readonly found: ExchangeCounts;
  /** Of these, new to the project. */
  readonly added: ExchangeCounts;
  /** Highlights whose place a person has to decide. */
  readonly review: number;
  /** Highlights of texts that are neither in the file nor in the project; they stay out. */
  readonly textless: number;
  /** What is left out or taken otherwise than it stands, a sentence each. */
  readonly dropped: readonly string[];
}
