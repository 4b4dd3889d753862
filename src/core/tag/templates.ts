import { blank, type CodebookFile, tidyCodebook } from "./codebook.ts";

/** Small codebooks to start from. Their words are proposals: everything in them can be changed. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly codebook: CodebookFile;
}

type Rules = { readonly is: string; readonly use?: string; readonly not?: string };

function codebookOf(tags: Readonly<Record<string, Rules>>): CodebookFile {
  return tidyCodebook(
    Object.entries(tags).map(([path, { is, use = "", not = "" }]) => ({
      ...blank,
      names: path.split("/"),
      ...{ description: is, inclusion: use, exclusion: not },
    })),
  );
}

export const templates: readonly Template[] = [
  {
    id: "claims-and-sources",
    name: "Claims and sources",
    description: "Who says what, how firmly, and on whose authority.",
    codebook: codebookOf({
      claim: { is: "A statement that something is so, which could be found to be wrong." },
      "claim/fact": {
        is: "Something that has happened or is so.",
        use: "It could be checked against a record, a picture or a witness.",
        not: "It says what will happen, or what ought to.",
      },
      "claim/figure": { is: "A number, an amount or a share that is offered as fact." },
      "claim/prediction": { is: "What is said to be about to happen." },
      "claim/cause": { is: "One thing is said to have brought about another." },
      source: { is: "Where a claim comes from, as the article states it." },
      "source/named": { is: "A person or body called by name." },
      "source/anonymous": {
        is: "A source without a name: “officials said”, “a person familiar with the matter”.",
        not: "The name stands elsewhere in the article.",
      },
      "source/document": { is: "A report, a ruling, a letter, a recording." },
      "source/other media": { is: "Another outlet’s reporting." },
      denial: { is: "Someone says that a claim is not so." },
      "no comment": { is: "Someone was asked and did not answer." },
    }),
  },
  {
    id: "verification",
    name: "Verification",
    description: "What has been checked, with what, and what came of it.",
    codebook: codebookOf({
      "to check": { is: "A claim that somebody has to look into." },
      checked: { is: "A claim that has been looked into." },
      "checked/confirmed": {
        is: "Independent evidence bears it out.",
        use: "Two sources that do not rest on each other say so, or an original record does.",
      },
      "checked/refuted": { is: "Evidence shows that it is not so." },
      "checked/misleading": { is: "True to the letter, with what matters left out." },
      "checked/unproven": { is: "Looked into, and neither borne out nor refuted." },
      evidence: { is: "What a check rests on." },
      "evidence/original record": { is: "The document, recording or data set itself." },
      "evidence/witness": { is: "Somebody who was there." },
      "evidence/expert": { is: "Somebody who knows the field and has no part in the matter." },
      correction: { is: "The outlet has changed or withdrawn what it wrote." },
    }),
  },
  {
    id: "framing",
    name: "Framing",
    description: "How a story is told: whose story it is, in which words, and what it is about.",
    codebook: codebookOf({
      frame: { is: "What the story is made to be about." },
      "frame/conflict": { is: "Two sides against each other." },
      "frame/human interest": { is: "One person’s fate stands for the whole." },
      "frame/responsibility": { is: "Who is to blame, or ought to act." },
      "frame/economy": { is: "What it costs, and whom." },
      "frame/security": { is: "A threat, and protection from it." },
      wording: { is: "Words that weigh more than they say." },
      "wording/loaded": { is: "A word with a judgement in it where a plain one would do." },
      "wording/scare quotes": { is: "Quotation marks that cast doubt on a word." },
      "wording/passive": { is: "Something is done and nobody does it." },
      voice: { is: "Who gets to speak." },
      "voice/official": { is: "A government, an army, a party." },
      "voice/affected": { is: "People to whom it happens." },
      "voice/analyst": { is: "Somebody who explains." },
    }),
  },
];
