import { expect, test } from "vitest";
import type { Claim } from "../../../../../src/contract/claims.ts";
import { matchClaims } from "../../../../../src/renderer/features/claims/claim-matches.ts";

function claim(id: string, text: string, claimant = ""): Claim {
  return {
    ...{ id, text, claimant, madeOn: "", verdict: "", explanation: "", reviewUrl: "", person: "Ada" },
    ...{ createdAt: "2025-03-05T10:00:00.000Z", modifiedAt: "2025-03-05T10:00:00.000Z", evidence: [] },
  };
}

const claims = [claim("1", "Talks were held", "Leavitt"), claim("2", "No talks, said the café owner")];

test("every word typed has to stand in a claim or its claimant, accents and case aside, the latest first", () => {
  expect(matchClaims(claims, "", "").claims.map(({ id }) => id)).toEqual(["2", "1"]);
  expect(matchClaims(claims, "TALKS leav", "").claims.map(({ id }) => id)).toEqual(["1"]);
  expect(matchClaims(claims, "cafe", "").claims.map(({ id }) => id)).toEqual(["2"]);
  expect(matchClaims(claims, "hostages", "").claims).toEqual([]);
});

test("a new claim has the words typed, or those quoted while nothing is typed", () => {
  expect(matchClaims(claims, "", "direct\n talks ").newText).toBe("direct talks");
  expect(matchClaims(claims, " A new  one ", "direct talks").newText).toBe("A new one");
});

test("a claim that is there already is not offered as a new one", () => {
  expect(matchClaims(claims, "talks were HELD", "").newText).toBeNull();
  expect(matchClaims(claims, "", " ").newText).toBeNull();
});
