import { stances } from "../../../../core/claim/stance.ts";
import type { IncomingClaim, IncomingEvidence } from "../../../../core/exchange/incoming.ts";
import type { Dropped } from "../dropped.ts";
import { asGuid, asMoment } from "../identifiers.ts";
import { type JsonObject, listIn, objectsIn, own, textIn } from "../json-value.ts";

/** The claims of a project of ours with their evidence; one without words is left out and told. */
export function readClaims(project: JsonObject, dropped: Dropped): readonly IncomingClaim[] {
  const claims = objectsIn(project, "claims");
  for (let left = listIn(project, "claims").length - claims.length; left > 0; left--) dropped.add("broken");
  return claims.flatMap((claim) => {
    const text = textIn(claim, "text");
    if (text === null || text.trim() === "") {
      dropped.add("broken", textIn(claim, "id") ?? undefined);
      return [];
    }
    const said = (key: string) => textIn(claim, key) ?? "";
    return {
      ...{ id: asGuid(own(claim, "id")), text, claimant: said("claimant"), madeOn: said("madeOn") },
      ...{ verdict: said("verdict"), explanation: said("explanation"), reviewUrl: said("reviewUrl") },
      personKey: textIn(claim, "personId"),
      createdMs: asMoment(own(claim, "createdAt")),
      modifiedMs: asMoment(own(claim, "modifiedAt")),
      evidence: objectsIn(claim, "evidence").flatMap((each) => readEvidence(each, dropped)),
    };
  });
}

function readEvidence(evidence: JsonObject, dropped: Dropped): IncomingEvidence[] {
  const annotationId = asGuid(own(evidence, "annotationId"));
  const stance = stances.find((known) => known === own(evidence, "stance"));
  if (annotationId === null || stance === undefined) {
    dropped.add("broken", textIn(evidence, "annotationId") ?? undefined);
    return [];
  }
  const personKey = textIn(evidence, "personId");
  return [{ annotationId, stance, personKey, createdMs: asMoment(own(evidence, "createdAt")) }];
}
