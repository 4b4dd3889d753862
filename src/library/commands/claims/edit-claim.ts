import type { Claim } from "../../../contract/claims.ts";
import { type Failure, type Reply, refuse } from "../../../contract/failures.ts";
import type { Input } from "../../../contract/library.ts";
import { readMadeOn } from "../../../core/claim/made-on.ts";
import { annotationById } from "../../db/annotations.ts";
import { claimById, claimRow, evidenceOfClaim, nextClaimNumber } from "../../db/claims.ts";
import type { Rows } from "../../db/tables.ts";
import { done, type Project, type WriteFail } from "../../project.ts";
import { shorten } from "../label.ts";
import { putEvidence } from "./evidence.ts";

type Facts = Input<"claim.edit">["facts"];
type FactFail = "claim-text-empty" | "claim-date-malformed" | "url-malformed";
type Patch = Partial<
  Pick<Rows["claim"], "text" | "claimant" | "made_on" | "verdict" | "explanation" | "review_url">
>;

/** Make a claim, with a first highlight as evidence when one is named: one step of undo. */
export function createClaim(
  project: Project,
  { facts, evidence }: Input<"claim.create">,
): Reply<Claim, "annotation-missing" | FactFail | WriteFail> {
  return project.edit("claim.create", (edit) => {
    const read = readFacts({ ...facts, text: facts.text ?? "" });
    if (!read.ok) return read;
    if (evidence !== undefined && annotationById(edit.db, evidence.annotationId) === null) {
      return refuse("annotation-missing");
    }
    const id = edit.newId();
    edit.journal.insert("claim", {
      ...{ claimant: "", made_on: "", verdict: "", explanation: "", review_url: "", text: "" },
      ...read.patch,
      ...{ id, number: nextClaimNumber(edit.db), person_id: edit.personId },
      ...{ created_ms: edit.nowMs, modified_ms: edit.nowMs },
    });
    if (evidence !== undefined) putEvidence(edit, id, evidence.annotationId, evidence.stance);
    return done(claimById(edit.db, id)!, `claim “${shorten(read.patch.text ?? "")}”`);
  });
}

export function editClaim(
  project: Project,
  { claimId, facts }: Input<"claim.edit">,
): Reply<Claim, "claim-missing" | FactFail | WriteFail> {
  return project.edit("claim.edit", (edit) => {
    const row = claimRow(edit.db, claimId);
    if (row === null) return refuse("claim-missing");
    const read = readFacts(facts);
    if (!read.ok) return read;
    const isChange = Object.entries(read.patch).some(([key, value]) => row[key as keyof Patch] !== value);
    if (isChange) edit.journal.update("claim", row, { ...read.patch, modified_ms: edit.nowMs });
    return done(claimById(edit.db, claimId)!, `details of claim “${shorten(row.text)}”`);
  });
}

/** Remove a claim; the highlights that were its evidence stay. */
export function removeClaim(
  project: Project,
  { claimId }: Input<"claim.remove">,
): Reply<{ claimId: string }, "claim-missing" | WriteFail> {
  return project.edit("claim.remove", (edit) => {
    const row = claimRow(edit.db, claimId);
    if (row === null) return refuse("claim-missing");
    for (const evidence of evidenceOfClaim(edit.db, claimId)) edit.journal.remove("claim_evidence", evidence);
    edit.journal.remove("claim", row);
    return done({ claimId }, `removal of claim “${shorten(row.text)}”`);
  });
}

/**
 * Make two claims one. The one that stays takes the other's evidence (its own stance stands where both
 * name one highlight) and what it does not know itself.
 */
export function mergeClaims(
  project: Project,
  { claimId, intoId }: Input<"claim.merge">,
): Reply<Claim, "claim-missing" | "claim-same" | WriteFail> {
  return project.edit("claim.merge", (edit) => {
    if (claimId === intoId) return refuse("claim-same");
    const [from, into] = [claimRow(edit.db, claimId), claimRow(edit.db, intoId)];
    if (from === null || into === null) return refuse("claim-missing");
    const known = new Set(evidenceOfClaim(edit.db, intoId).map(({ annotation_id }) => annotation_id));
    for (const row of evidenceOfClaim(edit.db, claimId)) {
      edit.journal.remove("claim_evidence", row);
      if (!known.has(row.annotation_id)) edit.journal.insert("claim_evidence", { ...row, claim_id: intoId });
    }
    edit.journal.remove("claim", from);
    edit.journal.update("claim", into, {
      claimant: into.claimant || from.claimant,
      made_on: into.made_on || from.made_on,
      verdict: into.verdict || from.verdict,
      explanation: into.explanation || from.explanation,
      review_url: into.review_url || from.review_url,
      modified_ms: edit.nowMs,
    });
    return done(claimById(edit.db, intoId)!, `merge of claim “${shorten(from.text)}”`);
  });
}

type Read = { readonly ok: true; readonly patch: Patch } | Failure<FactFail>;

/** What is typed of a claim, as it is stored; or why it cannot be. */
export function readFacts(facts: Facts): Read {
  const { text, claimant, madeOn, verdict, explanation, reviewUrl } = facts;
  const patch: Patch = {};
  if (text !== undefined) {
    patch.text = onOneLine(text);
    if (patch.text === "") return refuse("claim-text-empty");
  }
  if (claimant !== undefined) patch.claimant = onOneLine(claimant);
  if (verdict !== undefined) patch.verdict = onOneLine(verdict);
  if (explanation !== undefined) patch.explanation = cleaned(explanation).trim();
  if (madeOn !== undefined) {
    const read = readMadeOn(madeOn);
    if (read === null) return refuse("claim-date-malformed", { date: madeOn });
    patch.made_on = read;
  }
  if (reviewUrl !== undefined) {
    patch.review_url = onOneLine(reviewUrl);
    if (patch.review_url !== "" && !isWebAddress(patch.review_url)) {
      return refuse("url-malformed", { url: reviewUrl });
    }
  }
  return { ok: true, patch };
}

function cleaned(typed: string): string {
  return typed.normalize("NFC").toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

function onOneLine(typed: string): string {
  return cleaned(typed)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
