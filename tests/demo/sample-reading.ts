/** A reading of the five samples such as a report is made of. Articles count from 0 in the list. */

interface Reading {
  readonly article: number;
  readonly words: string;
  readonly tags: readonly string[];
  readonly note?: string;
}

export const facts = [
  { article: 0, facts: { source: "The Hill", date: "2025-03-05" } },
  { article: 1, facts: { source: "Morocco World News", date: "2025-03-05" } },
  { article: 2, facts: { source: "The Times of Israel", date: "2025-03-05" } },
  { article: 3, facts: { source: "The Guardian", date: "2025-03-05" } },
  { article: 4, facts: { source: "The Epoch Times", date: "2025-03-05" } },
] as const;

/** What the tags mean, as the codebook says it. */
export const rules = [
  {
    ...{ tag: "claim", description: "What a report states as having happened." },
    ...{
      inclusion: "The words that state it, whoever they are ascribed to.",
      exclusion: "Forecasts and demands.",
    },
  },
  {
    ...{ tag: "claim/first ever", description: "That such talks have never been held before." },
    ...{ inclusion: "", exclusion: "" },
  },
  {
    ...{ tag: "contradicted", description: "Another article, or the same one, says otherwise." },
    ...{ inclusion: "The words on both sides.", exclusion: "Mere differences of detail." },
  },
  {
    ...{ tag: "figures", description: "Numbers that can be counted again." },
    ...{ inclusion: "People, days and sums, with what is counted.", exclusion: "Dates." },
  },
  {
    ...{ tag: "judgement", description: "The reporter’s or a speaker’s own view." },
    ...{ inclusion: "", exclusion: "Views that the article only reports of others." },
  },
  {
    ...{ tag: "quote", description: "Words said by somebody with a name or an office." },
    ...{ inclusion: "The words between the quotation marks, to the letter.", exclusion: "Paraphrase." },
  },
] as const;

const authority = "does have the authority to talk to anyone";

export const readings: readonly Reading[] = [
  {
    article: 0,
    words: "which has never before held direct talks with Hamas",
    tags: ["claim/first ever"],
    note: "Compare the other four: all say so, none names a source but The Times of Israel and Axios.",
  },
  { article: 0, words: authority, tags: ["quote/Leavitt/authority"] },
  {
    article: 0,
    words:
      "when it comes to the negotiations… the special envoy who's engaged in those negotiations does have the authority to talk to anyone",
    tags: ["quote/Leavitt"],
    note: "The longest form of this sentence. The others begin later.",
  },
  {
    article: 0,
    words: "Israel was consulted on this matter",
    tags: ["claim/Israel consulted", "quote/Leavitt"],
  },
  {
    article: 0,
    words: "expressed its stance on direct talks with Hamas",
    tags: ["quote/Netanyahu’s office"],
  },
  { article: 0, words: "there is a new attitude from the White House", tags: ["quote/Akunis"] },
  {
    article: 0,
    words: "President Trump is putting Hamas under pressure, and this is the right thing to do",
    tags: ["quote/Akunis", "judgement"],
  },
  { article: 0, words: "A six-week truce", tags: ["figures"] },
  {
    article: 1,
    words: "direct talks with Hamas regarding the release of US hostages",
    tags: ["claim/talks held"],
  },
  { article: 1, words: authority, tags: ["quote/Leavitt/authority"] },
  {
    article: 1,
    words: "The special envoy who’s engaged in those negotiations does have the authority to talk to anyone",
    tags: ["quote/Leavitt"],
  },
  {
    article: 1,
    words: "the US had consulted them on the direct talks with Hamas",
    tags: ["claim/Israel consulted"],
    note: "Said to come from the cabinet, which is not what the other reports say.",
  },
  {
    article: 1,
    words: "Israel learned about aspects of the talks through other channels",
    tags: ["claim/Israel consulted", "contradicted"],
    note: "Speaks against “Israel was consulted”, in the same article.",
  },
  { article: 1, words: "59 hostages remain in Gaza", tags: ["figures/hostages"] },
  { article: 1, words: "Five Americans are still held", tags: ["figures/hostages"] },
  { article: 1, words: "the US has never directly engaged with Hamas", tags: ["claim/first ever"] },
  {
    article: 2,
    words: "Israel was consulted on this matter",
    tags: ["claim/Israel consulted", "quote/Leavitt"],
  },
  {
    article: 2,
    words: "Israel only learned about specific aspects through other channels",
    tags: ["claim/Israel consulted", "contradicted"],
  },
  { article: 2, words: "the US has never before engaged directly with Hamas", tags: ["claim/first ever"] },
  { article: 2, words: authority, tags: ["quote/Leavitt/authority"] },
  {
    article: 2,
    words: "There is one remaining American hostage in Gaza",
    tags: ["figures/hostages", "contradicted"],
    note: "The Guardian and Morocco World News count five Americans: one living, four dead. Ask which is meant.",
  },
  { article: 2, words: "killing some 1,200 people and taking 251 hostages", tags: ["figures"] },
  {
    article: 2,
    words: "expressed its stance on direct talks with Hamas",
    tags: ["quote/Netanyahu’s office"],
  },
  { article: 3, words: "breaking decades of precedent", tags: ["claim/first ever", "judgement"] },
  { article: 3, words: "ongoing talks and discussions", tags: ["claim/talks held", "quote/Leavitt"] },
  {
    article: 3,
    words: "there had been two direct meetings between US officials and Hamas in Doha",
    tags: ["claim/talks held"],
    note: "Hamas confirms, and gives a number.",
  },
  { article: 3, words: authority, tags: ["quote/Leavitt/authority"] },
  { article: 3, words: "only 22 are still alive", tags: ["figures/hostages"] },
  {
    article: 3,
    words:
      "Fifty-nine hostages are still held by Hamas, though Israeli intelligence believes that only 22 are still alive",
    tags: ["figures/hostages"],
  },
  { article: 4, words: authority, tags: ["quote/Leavitt/authority"] },
  {
    article: 4,
    words: "notified the Israeli government of the talks ahead of time",
    tags: ["claim/Israel consulted", "contradicted"],
    note: "To notify is less than to consult.",
  },
  { article: 4, words: "A U.S. delegation has entered into talks with Hamas", tags: ["claim/talks held"] },
];
