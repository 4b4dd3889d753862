import type { Claim } from "../../../contract/claims.ts";

interface ClaimMatches {
  /** Those with every word typed, the latest made first. */
  readonly claims: readonly Claim[];
  /** The words a new claim would have; null when there is such a claim already. */
  readonly newText: string | null;
}

/** Claims that hold every word typed, case and accents aside. With nothing typed a new one has the quotation's words. */
export function matchClaims(claims: readonly Claim[], typed: string, quote: string): ClaimMatches {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found = claims.filter(({ text, claimant }) => {
    const searched = fold(`${text} ${claimant}`);
    return words.every((word) => searched.includes(word));
  });
  const newText = (typed.trim() === "" ? quote : typed).replace(/\s+/gu, " ").trim();
  const isThere = claims.some(({ text }) => fold(text) === fold(newText));
  return { claims: found.toReversed(), newText: isThere || newText === "" ? null : newText };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
