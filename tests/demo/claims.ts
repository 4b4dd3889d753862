/** What an analyst might mark on a first reading of the five samples; places count from 0 in the list. */
export const claims: readonly { readonly article: number; readonly words: string; readonly tag: string }[] = [
  { article: 0, words: "does have the authority to talk to anyone", tag: "Leavitt/authority" },
  { article: 0, words: "which has never before held direct talks with Hamas", tag: "claim/first ever" },
  { article: 0, words: "Israel was consulted on this matter", tag: "Leavitt/consulted" },
  { article: 1, words: "does have the authority to talk to anyone", tag: "Leavitt/authority" },
  { article: 1, words: "59 hostages remain in Gaza", tag: "figures/hostages" },
  { article: 1, words: "the US has never directly engaged with Hamas", tag: "claim/first ever" },
  { article: 2, words: "does have the authority to talk to anyone", tag: "Leavitt/authority" },
  { article: 2, words: "Israel was consulted on this matter", tag: "Leavitt/consulted" },
  { article: 2, words: "There is one remaining American hostage in Gaza", tag: "figures/hostages" },
  { article: 2, words: "the US has never before engaged directly with Hamas", tag: "claim/first ever" },
  { article: 3, words: "does have the authority to talk to anyone", tag: "Leavitt/authority" },
  { article: 3, words: "breaking decades of precedent", tag: "claim/first ever" },
  { article: 3, words: "only 22 are still alive", tag: "figures/hostages" },
  { article: 4, words: "does have the authority to talk to anyone", tag: "Leavitt/authority" },
  { article: 4, words: "notified the Israeli government of the talks", tag: "contradicted" },
];
