import { deepestTag, longestTagName } from "../../tag/path.ts";
import { deepestNesting, mostTerms, mostWords } from "../query.ts";

/** Filters the language has. */
const filters = ["tag"] as const;

const filterList = filters.map((filter) => `“${filter}:”`).join(", ");

/** What is cut from the source to name it in a sentence is kept short. */
function shown(typed: string): string {
  const letters = [...typed.slice(0, 80)];
  return letters.length > 30 || typed.length > 80 ? `${letters.slice(0, 30).join("")}…` : typed;
}

/** Every sentence about a search that cannot be run. */
export const sentences = {
  controlCharacter: () => "There is an invisible control character here. Delete it.",

  quoteOpen: () =>
    "This quotation mark has no partner. Close the phrase with a second one, or delete this one.",
  quoteOpenAtEnd: () =>
    "The quotation mark at the end has no partner. Delete it, or put one before the phrase too.",
  phraseEmpty: () => "There are no words between these quotation marks. Write some, or delete the marks.",
  noLetters: (typed: string) => `“${shown(typed)}” holds no letters or digits to search for. Delete it.`,

  starAlone: () => "An asterisk needs the beginning of a word before it, as in hostage*.",
  starInside: () => "An asterisk can stand only at the end of a word, as in hostage*.",

  minusAlone: () => "This minus sign stands alone. Write it directly before what to leave out, as in -war.",
  minusTwice: () => "Write one minus sign, directly before what to leave out, as in -war.",

  tagNameless: () =>
    '“tag:” needs the tag’s name directly after it, as in tag:quote or tag:"prime minister".',
  tagGap: () => "A name is missing beside a slash. Write the path as in tag:quote/direct.",
  tagBracket: () => "“tag:” takes one name. To ask for one of several, write (tag:quote OR tag:claim).",
  tagStar: () => "An asterisk stands alone after a slash, as in tag:quote/*, and means the tags below.",
  tagNameLong: () => `No tag has a name of more than ${longestTagName} characters. Shorten this one.`,
  tagDeep: () => `Tags nest at most ${deepestTag} deep. Shorten this path.`,

  filterUnknown: (name: string) =>
    `There is no filter “${shown(name)}:”. The filters are: ${filterList}. To search for the words themselves, put them in quotation marks.`,
  nearUnknown: () =>
    "NEAR is not an operator here. Put words that follow one another in quotation marks, or join words with AND.",

  operatorFirst: (word: string) => `“${word}” needs something to search for before it.`,
  operatorLast: (word: string) => `“${word}” needs something to search for after it.`,
  operatorTwice: (word: string) => `“${word}” directly follows another operator. Keep one of the two.`,

  bracketsEmpty: () => "There is nothing between these brackets. Write something, or delete them.",
  bracketOpen: () => "This bracket is never closed. Add a closing one, or delete it.",
  bracketClosed: () => "This closing bracket has no opening one. Delete it, or open one before.",
  bracketsDeep: () => `Brackets nest at most ${deepestNesting} deep. Simplify the search from here on.`,

  termsMany: (count: number) =>
    `A search takes at most ${mostTerms} words, phrases and tags; this one has ${count}. Delete some.`,
  wordsMany: (count: number) =>
    `A search takes at most ${mostWords} words in all; this one has ${count}. Shorten the quotations.`,
} as const;
