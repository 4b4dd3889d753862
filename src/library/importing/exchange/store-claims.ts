import { claimFacts } from "../../../contract/claims.ts";
import type { IncomingClaim } from "../../../core/exchange/incoming.ts";
import { readFacts } from "../../commands/claims/edit-claim.ts";
import { evidenceOf } from "../../db/annotations.ts";
import { claimRow, nextClaimNumber } from "../../db/claims.ts";
import { claimOfText, isTaken } from "../../db/exchange-import.ts";
import type { Arrivals } from "./arrivals.ts";

/**
 * Bring in a file's claims. One that is here already, by its id or its words, is kept as it is and
 * takes the evidence it lacks. One that no claim can be like (too long, no day, no web address) is
 * left out and told; so is evidence whose highlight did not come.
 */
export function storeClaims(arrivals: Arrivals): void {
  for (const claim of arrivals.data.claims ?? []) {
    const id = claimFor(arrivals, claim);
    if (id !== null) addEvidence(arrivals, id, claim);
  }
}

function claimFor(arrivals: Arrivals, claim: IncomingClaim): string | null {
  const { edit } = arrivals;
  if (claim.id !== null && claimRow(edit.db, claim.id) !== null) return claim.id;
  const { text, claimant, madeOn, verdict, explanation, reviewUrl } = claim;
  const parsed = claimFacts.safeParse({ text, claimant, madeOn, verdict, explanation, reviewUrl });
  const read = parsed.success ? readFacts(parsed.data) : null;
  if (read?.ok !== true) {
    arrivals.remark("claim-unfit");
    return null;
  }
  const known = claimOfText(edit.db, read.patch.text!);
  if (known !== null) return known;
  const id = claim.id ?? edit.newId();
  const createdMs = arrivals.when(claim.createdMs);
  edit.journal.insert("claim", {
    ...{ claimant: "", made_on: "", verdict: "", explanation: "", review_url: "", text: "" },
    ...read.patch,
    ...{ id, number: nextClaimNumber(edit.db), person_id: arrivals.person(claim.personKey) },
    ...{ created_ms: createdMs, modified_ms: claim.modifiedMs ?? createdMs },
  });
  arrivals.added.claims += 1;
  return id;
}

function addEvidence(arrivals: Arrivals, claimId: string, { evidence }: IncomingClaim): void {
  const { edit } = arrivals;
  for (const { annotationId, stance, personKey, createdMs } of evidence) {
    if (!isTaken(edit.db, "annotation", annotationId)) {
      arrivals.remark("evidence-missing");
      continue;
    }
    if (evidenceOf(edit.db, annotationId).some(({ claim_id }) => claim_id === claimId)) continue;
    edit.journal.insert("claim_evidence", {
      ...{ claim_id: claimId, annotation_id: annotationId, stance },
      ...{ person_id: arrivals.person(personKey), created_ms: arrivals.when(createdMs) },
    });
    arrivals.completed += 1;
  }
}
