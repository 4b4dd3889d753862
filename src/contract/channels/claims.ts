import { z } from "zod";
import { type Claim, claimFacts, stance } from "../claims.ts";
import { ask, claimFails, id, nothing, writeFails } from "./ask.ts";

/** Claims and their evidence. */
export const claims = {
  /** Every claim with its evidence, in the order they were made. */
  "claim.list": ask<readonly Claim[]>()(nothing, []),
  /** Make a claim, with a first highlight as evidence when one is named. */
  "claim.create": ask<Claim>()(
    z.strictObject({
      facts: claimFacts,
      evidence: z.strictObject({ annotationId: id, stance }).optional(),
    }),
    ["annotation-missing", ...claimFails, ...writeFails],
  ),
  "claim.edit": ask<Claim>()(z.strictObject({ claimId: id, facts: claimFacts }), [
    "claim-missing",
    ...claimFails,
    ...writeFails,
  ]),
  "claim.remove": ask<{ readonly claimId: string }>()(z.strictObject({ claimId: id }), [
    "claim-missing",
    ...writeFails,
  ]),
  /** Give one claim's evidence to another, which takes also what it does not know itself; the one is gone. */
  "claim.merge": ask<Claim>()(z.strictObject({ claimId: id, intoId: id }), [
    "claim-missing",
    "claim-same",
    ...writeFails,
  ]),
  /** Name a highlight as evidence, or give it another stance. */
  "claim.link": ask<Claim>()(z.strictObject({ claimId: id, annotationId: id, stance }), [
    "claim-missing",
    "annotation-missing",
    ...writeFails,
  ]),
  "claim.unlink": ask<Claim>()(z.strictObject({ claimId: id, annotationId: id }), [
    "claim-missing",
    "annotation-missing",
    ...writeFails,
  ]),
} as const;
