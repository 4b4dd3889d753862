import type { Claim } from "../../../contract/claims.ts";
import { type Reply, refuse } from "../../../contract/failures.ts";
import type { Input } from "../../../contract/library.ts";
import type { Stance } from "../../../core/claim/stance.ts";
import { annotationById, evidenceOf } from "../../db/annotations.ts";
import { claimById, claimRow } from "../../db/claims.ts";
import { done, type Edit, type Project, type WriteFail } from "../../project.ts";
import { shorten } from "../label.ts";

type LinkFail = "claim-missing" | "annotation-missing";

/** Name a highlight as evidence, or give it another stance. */
export function linkClaim(
  project: Project,
  { claimId, annotationId, stance }: Input<"claim.link">,
): Reply<Claim, LinkFail | WriteFail> {
  return project.edit("claim.link", (edit) => {
    const row = claimRow(edit.db, claimId);
    if (row === null) return refuse("claim-missing");
    if (annotationById(edit.db, annotationId) === null) return refuse("annotation-missing");
    putEvidence(edit, claimId, annotationId, stance);
    return done(claimById(edit.db, claimId)!, `link to claim “${shorten(row.text)}”`);
  });
}

/** A highlight is no longer evidence for a claim; both stay. */
export function unlinkClaim(
  project: Project,
  { claimId, annotationId }: Input<"claim.unlink">,
): Reply<Claim, LinkFail | WriteFail> {
  return project.edit("claim.unlink", (edit) => {
    const claim = claimRow(edit.db, claimId);
    if (claim === null) return refuse("claim-missing");
    const row = evidenceOf(edit.db, annotationId).find(({ claim_id }) => claim_id === claimId);
    if (row === undefined) return refuse("annotation-missing");
    edit.journal.remove("claim_evidence", row);
    return done(claimById(edit.db, claimId)!, `unlink from claim “${shorten(claim.text)}”`);
  });
}

/** Within a command: make a highlight evidence for a claim, with this stance. */
export function putEvidence(edit: Edit, claimId: string, annotationId: string, stance: Stance): void {
  const row = evidenceOf(edit.db, annotationId).find(({ claim_id }) => claim_id === claimId);
  if (row === undefined) {
    edit.journal.insert("claim_evidence", {
      ...{ claim_id: claimId, annotation_id: annotationId, stance },
      ...{ person_id: edit.personId, created_ms: edit.nowMs },
    });
  } else if (row.stance !== stance) edit.journal.update("claim_evidence", row, { stance });
}

/** Within a command: what one highlight is evidence for, another becomes too; who said so and when stays. */
export function copyEvidence(edit: Edit, fromId: string, toId: string): void {
  const has = new Set(evidenceOf(edit.db, toId).map(({ claim_id }) => claim_id));
  for (const row of evidenceOf(edit.db, fromId)) {
    if (!has.has(row.claim_id)) edit.journal.insert("claim_evidence", { ...row, annotation_id: toId });
  }
}
