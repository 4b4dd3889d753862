import type { Claim, Evidence } from "../../contract/claims.ts";
import { type Stance, stances } from "../../core/claim/stance.ts";
import type { ReadDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

type ClaimRow = Rows["claim"] & { readonly person: string };

interface EvidenceRow {
  claim_id: string;
  annotation_id: string;
  article_id: string;
  label: string;
  stance: string;
  quote: string;
  start_utf16: number | null;
  end_utf16: number | null;
}

/** Every claim with its evidence, in the order they were made. */
export function listClaims(db: ReadDb): Claim[] {
  const evidence = Map.groupBy(evidenceRows(db, null), ({ claim_id }) => claim_id);
  return db
    .all<ClaimRow>(
      `SELECT claim.*, person.name AS person FROM claim JOIN person ON person.id = claim.person_id
        ORDER BY claim.number`,
    )
    .map((row) => fromRow(row, evidence.get(row.id) ?? []));
}

export function claimById(db: ReadDb, claimId: string): Claim | null {
  const row = db.get<ClaimRow>(
    `SELECT claim.*, person.name AS person FROM claim JOIN person ON person.id = claim.person_id
      WHERE claim.id = ?`,
    claimId,
  );
  return row === undefined ? null : fromRow(row, evidenceRows(db, claimId));
}

export function claimRow(db: ReadDb, claimId: string): Rows["claim"] | null {
  return db.get<Rows["claim"]>(`SELECT * FROM claim WHERE id = ?`, claimId) ?? null;
}

export function nextClaimNumber(db: ReadDb): number {
  return db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM claim`)!.next;
}

export function evidenceOfClaim(db: ReadDb, claimId: string): Rows["claim_evidence"][] {
  return db.all(`SELECT * FROM claim_evidence WHERE claim_id = ? ORDER BY annotation_id`, claimId);
}

/** A highlight that waits for review keeps the quotation it had, and stands nowhere. */
function evidenceRows(db: ReadDb, claimId: string | null): EvidenceRow[] {
  return db.all<EvidenceRow>(
    `SELECT evidence.claim_id, evidence.annotation_id, annotation.article_id, article.label, evidence.stance,
            ifnull(target.quote, (SELECT quote FROM annotation_target
                                   WHERE annotation_id = annotation.id AND ordinal = 0 LIMIT 1)) AS quote,
            target.start_utf16, target.end_utf16
       FROM claim_evidence AS evidence
       JOIN annotation ON annotation.id = evidence.annotation_id
       JOIN article ON article.id = annotation.article_id
       JOIN newest_version ON newest_version.article_id = article.id
       LEFT JOIN annotation_target AS target ON target.annotation_id = annotation.id
        AND target.version_id = newest_version.version_id AND target.ordinal = 0
      WHERE ? IS NULL OR evidence.claim_id = ?
      ORDER BY article.number, target.start_utf16, target.end_utf16, annotation.id`,
    claimId,
    claimId,
  );
}

function fromRow(row: ClaimRow, evidence: readonly EvidenceRow[]): Claim {
  const { id, text, claimant, verdict, explanation, person } = row;
  return {
    ...{ id, text, claimant, madeOn: row.made_on, verdict, explanation, reviewUrl: row.review_url, person },
    createdAt: new Date(row.created_ms).toISOString(),
    modifiedAt: new Date(row.modified_ms).toISOString(),
    evidence: stances.flatMap((stance) =>
      evidence.filter((each) => each.stance === stance).map((each) => asEvidence(each, stance)),
    ),
  };
}

function asEvidence(row: EvidenceRow, stance: Stance): Evidence {
  const { start_utf16: start, end_utf16: end } = row;
  return {
    annotationId: row.annotation_id,
    articleId: row.article_id,
    articleLabel: row.label,
    place: start === null || end === null ? null : { start, end },
    quote: row.quote,
    stance,
  };
}
