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
  formsAbout("Words", {
    "hostages Doha": "both words, anywhere",
    '"authority to talk"': "these words in this order",
    "hostag*": "words that begin so",
    "~secret": "also inside words: secretary, secretly",
    "near(hostages talks, 10)": "at most ten words apart, in any order",
    "/hostages? (in|from)/i": "a pattern; with i capitals make no difference",
    "spelling:any organise": "British and American spellings alike",
  }),
  formsAbout("Together", {
    "talks -truce": "the one word without the other",
    "Axios OR Reuters": "either of the two",
    "truce AND NOT deal": "operators are written in capitals",
    "(truce OR deal) tag:quote": "brackets say what belongs together",
  }),
  formsAbout("Highlights", {
    "tag:quote": "with this tag",
    "tag:quote/*": "with this tag or one below it",
    "-tag:denied": "not with this tag",
    "-has:tag": "without any tag",
    "has:note": "with a note",
    "has:importance": "marked as important",
    "importance>=2": "of this importance or more, from 1 to 3",
    "by:AM": "made by this person, or these initials",
  }),
  formsAbout("Articles", {
    "source:axios": "from this source",
    "author:smith": "written by this author",
    "article:002": "in the article with this in its title or file name",
    "date:2025-03": "dated in this month, day or year",
    "date>=2025-03-01": "dated then or later",
    "date:2025-03-01..2025-03-05": "dated between the two",
    "annotated:no": "articles without any highlight",
  }),
  formsAbout("Where the words stand", {
    "in:quote talks": "in highlighted words",
    "in:note talks": "in notes",
    "in:article talks": "in article text",
    "in:junk talks": "in junk lines, which are left out otherwise",
    "in:quote|note talks": "in either",
    "role:headline hostages": "in lines of this kind: headline, caption, paragraph …",
    "-role:caption talks": "in lines of any other kind",
  }),
];

/** Examples in the order given, each with what it means. */
function formsAbout(about: string, means: Readonly<Record<string, string>>): SearchForms {
  return { about, forms: Object.entries(means).map(([form, meaning]) => ({ form, means: meaning })) };
}
