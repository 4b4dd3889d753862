import { z } from "zod";
import { type Stance, stances } from "../core/claim/stance.ts";

/** A statement to be weighed, with the highlights that speak for, against or of it. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  /** Who says so; "" when unknown, as all that follow. */
  readonly claimant: string;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  readonly madeOn: string;
  readonly verdict: string;
  readonly explanation: string;
  /** Where the review is published. */
  readonly reviewUrl: string;
  readonly person: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** By stance, then by article and in reading order. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly annotationId: string;
  readonly articleId: string;
  readonly articleLabel: string;
  /** Where the quotation stands; null while its highlight waits for review and stands nowhere. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly quote: string;
  readonly stance: Stance;
}

/** A claim as a highlight's card shows it. */
export interface AnnotationClaim {
  readonly id: string;
  readonly text: string;
  readonly stance: Stance;
}

const longestClaim = 4000;

const short = z.string().max(2000);

export const claimFacts = z.strictObject({
  text: z.string().max(longestClaim).optional(),
  claimant: short.optional(),
  madeOn: z.string().max(40).optional(),
  verdict: short.optional(),
  explanation: z.string().max(20_000).optional(),
  reviewUrl: short.optional(),
});

export const stance = z.enum(stances);
