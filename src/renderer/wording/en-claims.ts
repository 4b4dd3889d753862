import type { Stance } from "../../core/claim/stance.ts";
import { counted } from "./counts.ts";

/** What claims say, in English; a part of the one catalogue to translate. */
export const enClaims = {
  tab: "Claims",
  list: "Claims",
  noneYet: "No claims yet. Select words in an article and press C to link them to a claim.",
  newClaim: "New claim",
  edit: "Edit claim",
  merge: "Merge claim",
  remove: "Delete claim",

  link: "Link to claim",
  find: "Claim",
  findPlaceholder: "Find or create a claim…",
  matches: "Claims",
  create: (text: string) => `Create claim “${text}”`,
  more: (count: number) => `${counted(count, "more claim")}; type to narrow them down.`,
  stance: "The highlight",
  /** After “The highlight”. */
  stances: {
    states: "states it",
    supports: "supports it",
    disputes: "disputes it",
    mentions: "mentions it",
  } satisfies Record<Stance, string>,
  /** Headings over the evidence. */
  groups: {
    states: "States it",
    supports: "Supports it",
    disputes: "Disputes it",
    mentions: "Mentions it",
  } satisfies Record<Stance, string>,
  /** Before a claim on a card. */
  onCard: {
    states: "States",
    supports: "Supports",
    disputes: "Disputes",
    mentions: "Mentions",
  } satisfies Record<Stance, string>,
  showClaim: (text: string) => `Show claim “${text}”`,
  unlink: (text: string) => `Unlink from claim “${text}”`,
  evidence: (count: number) => (count === 0 ? "No evidence yet" : counted(count, "highlight")),
  awaitsReview: "needs review",

  text: "Claim",
  claimant: "Claimant",
  claimantHint: "Who says so",
  madeOn: "Date made",
  madeOnHint: "2025-03-05, 2025-03 or 2025",
  verdict: "Verdict",
  verdictHint: "True, false, half true…",
  explanation: "Explanation",
  reviewUrl: "Review address",
  reviewUrlHint: "https://…",
  save: "Save",
  cancel: "Cancel",
  mergeInto: "Merge into",
  mergeHint:
    "The other claim takes the evidence, and what it does not know itself. This one is gone; Undo brings it back.",
  mergeNow: "Merge",
} as const;
