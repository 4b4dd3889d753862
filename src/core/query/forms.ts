/** One thing that can be written into a search. */
export interface SearchForm {
  readonly form: string;
  readonly means: string;
}

export interface SearchForms {
  readonly about: string;
  readonly forms: readonly SearchForm[];
}

/** Every form of the language with an example that can be searched for as it stands; the search help shows them. */
export const searchForms: readonly SearchForms[] = [
  {
    about: "Words",
    forms: [
      { form: "hostages Doha", means: "both words, anywhere" },
      { form: '"authority to talk"', means: "these words in this order" },
      { form: "hostag*", means: "words that begin so" },
      { form: "~secret", means: "also inside words: secretary, secretly" },
      { form: "near(hostages talks, 10)", means: "at most ten words apart, in any order" },
      { form: "/hostages? (in|from)/i", means: "a pattern; with i capitals make no difference" },
      { form: "spelling:any organise", means: "British and American spellings alike" },
    ],
  },
  {
    about: "Together",
    forms: [
      { form: "talks -truce", means: "the one word without the other" },
      { form: "Axios OR Reuters", means: "either of the two" },
      { form: "truce AND NOT deal", means: "operators are written in capitals" },
      { form: "(truce OR deal) tag:quote", means: "brackets say what belongs together" },
    ],
  },
  {
    about: "Highlights",
    forms: [
      { form: "tag:quote", means: "with this tag" },
      { form: "tag:quote/*", means: "with this tag or one below it" },
      { form: "-tag:denied", means: "not with this tag" },
      { form: "-has:tag", means: "without any tag" },
      { form: "has:note", means: "with a note" },
      { form: "has:importance", means: "marked as important" },
      { form: "importance>=2", means: "of this importance or more, from 1 to 3" },
      { form: "role:caption", means: "in lines of this kind: headline, caption, paragraph …" },
      { form: "by:AM", means: "made by this person, or these initials" },
    ],
  },
  {
    about: "Articles",
    forms: [
      { form: "source:axios", means: "from this source" },
      { form: "author:smith", means: "written by this author" },
      { form: "article:002", means: "in the article with this in its title or file name" },
      { form: "date:2025-03", means: "dated in this month, day or year" },
      { form: "date>=2025-03-01", means: "dated then or later" },
      { form: "date:2025-03-01..2025-03-05", means: "dated between the two" },
      { form: "annotated:no", means: "articles without any highlight" },
    ],
  },
  {
    about: "Where the words stand",
    forms: [
      { form: "in:quote talks", means: "in highlighted words" },
      { form: "in:note talks", means: "in notes" },
      { form: "in:article talks", means: "in article text" },
      { form: "in:junk talks", means: "in junk lines, which are left out otherwise" },
      { form: "in:quote|note talks", means: "in either" },
    ],
  },
];
