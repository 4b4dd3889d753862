import { expect, test } from "vitest";
import type { ExchangeClaim, ExchangeData } from "../../../../../src/core/exchange/exchange.ts";
import { writeClaimReview } from "../../../../../src/formats/write/claimreview/write-claim-review.ts";
import { sampleExchange } from "../../../core/exchange/sample-exchange.ts";

const data: ExchangeData = sampleExchange;
const [annotation] = data.annotations;
const finished: ExchangeClaim = {
  id: "01890000-0000-7000-8000-000000000001",
  text: "Talks were held",
  claimant: "The spokesman",
  madeOn: "2025-03-05",
  verdict: "True",
  explanation: "Both sides say so.",
  reviewUrl: "https://example.org/talks",
  personId: data.persons[0]!.id,
  createdAt: "2025-03-06T10:00:00.000Z",
  modifiedAt: "2025-03-07T10:00:00.000Z",
  evidence: [
    {
      annotationId: annotation!.id,
      stance: "states",
      personId: data.persons[0]!.id,
      createdAt: "2025-03-06T10:00:00.000Z",
    },
  ],
};

test("a finished claim has everything that schema.org's ClaimReview requires and recommends", () => {
  const graph = JSON.parse(writeClaimReview({ ...data, claims: [finished] })!);
  expect(graph["@context"]).toBe("https://schema.org");
  const [review] = graph["@graph"];
  expect(review).toMatchObject({
    "@type": "ClaimReview",
    url: "https://example.org/talks",
    claimReviewed: "Talks were held",
    datePublished: "2025-03-07",
    author: { "@type": "Person", name: data.persons[0]!.name },
    reviewRating: { "@type": "Rating", alternateName: "True" },
    reviewBody: "Both sides say so.",
  });
  const article = data.articles.find(({ id }) => id === annotation!.articleId)!;
  expect(review.itemReviewed).toMatchObject({
    "@type": "Claim",
    author: { name: "The spokesman" },
    datePublished: "2025-03-05",
    firstAppearance: { "@type": "NewsArticle", headline: article.title ?? article.label },
  });
  expect(review.itemReviewed.appearance).toHaveLength(1);
});

test("a quotation that only disputes the claim is no appearance of it", () => {
  const evidence = finished.evidence.map((each) => ({ ...each, stance: "disputes" as const }));
  const graph = JSON.parse(writeClaimReview({ ...data, claims: [{ ...finished, evidence }] })!);
  expect(graph["@graph"][0].itemReviewed).not.toHaveProperty("appearance");
});

test("a claim without verdict or address is left out, and of none nothing is written", () => {
  const open = { ...finished, verdict: "" };
  const graph = JSON.parse(writeClaimReview({ ...data, claims: [open, finished] })!);
  expect(graph["@graph"]).toHaveLength(1);
  expect(writeClaimReview({ ...data, claims: [open, { ...finished, reviewUrl: "" }] })).toBeNull();
  expect(writeClaimReview(data)).toBeNull();
});
