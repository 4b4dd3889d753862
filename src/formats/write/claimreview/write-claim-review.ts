import {
  type ExchangeArticle,
  type ExchangeClaim,
  type ExchangeData,
  finder,
} from "../../../core/exchange/exchange.ts";

/**
 * Claims as fact-checks after schema.org's ClaimReview, which search engines read from a page that
 * holds this as JSON-LD: one graph of those that have what it requires (a verdict and the address of the
 * review). Null when none has. Quotations that state the claim become its appearances.
 */
export function writeClaimReview({
  claims = [],
  persons,
  articles,
  annotations,
}: ExchangeData): string | null {
  const ready = claims.filter((claim) => whatIsMissing(claim).length === 0);
  if (ready.length === 0) return null;
  const [personOf, articleOf, annotationOf] = [finder(persons), finder(articles), finder(annotations)];
  const reviews = ready.map((claim) => {
    const stating = claim.evidence
      .filter(({ stance }) => stance === "states")
      .map(({ annotationId }) => articleOf(annotationOf(annotationId).articleId));
    return reviewOf(claim, personOf(claim.personId).name, byDate([...new Set(stating)]));
  });
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 1)}\n`;
}

/** What a claim still needs, in words; empty when a review can be made of it. */
export function whatIsMissing({ verdict, reviewUrl }: ExchangeClaim): readonly string[] {
  return [...(verdict === "" ? ["verdict"] : []), ...(reviewUrl === "" ? ["address of its review"] : [])];
}

function reviewOf(claim: ExchangeClaim, reviewer: string, stating: readonly ExchangeArticle[]) {
  const { id, text, claimant, madeOn, verdict, explanation, reviewUrl, modifiedAt } = claim;
  const [first] = stating;
  return {
    "@type": "ClaimReview",
    "@id": `urn:uuid:${id}`,
    url: reviewUrl,
    claimReviewed: text,
    datePublished: modifiedAt.slice(0, "yyyy-mm-dd".length),
    author: { "@type": "Person", name: reviewer },
    reviewRating: { "@type": "Rating", alternateName: verdict },
    ...(explanation === "" ? {} : { reviewBody: explanation }),
    itemReviewed: {
      "@type": "Claim",
      ...(claimant === "" ? {} : { author: { "@type": "Person", name: claimant } }),
      ...(madeOn === "" ? {} : { datePublished: madeOn }),
      ...(first === undefined ? {} : { firstAppearance: workOf(first) }),
      ...(stating.length === 0 ? {} : { appearance: stating.map(workOf) }),
    },
  };
}

function workOf({ title, label, source, author, date, url }: ExchangeArticle) {
  return {
    "@type": "NewsArticle",
    headline: title ?? label,
    ...(url === undefined || url === null ? {} : { url }),
    ...(date === null ? {} : { datePublished: date }),
    ...(author === null ? {} : { author: { "@type": "Person", name: author } }),
    ...(source === null ? {} : { publisher: { "@type": "Organization", name: source } }),
  };
}

/** The earliest first; those without a date last, in the order of import. */
function byDate(articles: readonly ExchangeArticle[]): readonly ExchangeArticle[] {
  const dateOf = ({ date }: ExchangeArticle) => date ?? "9999";
  return articles.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}
