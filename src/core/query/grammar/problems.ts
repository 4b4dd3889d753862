import { deepestTag, longestTagName } from "../../tag/path.ts";
import { lineRoles } from "../../text/line.ts";
import { deepestNesting, mostPatterns, mostTerms, mostWords } from "../query.ts";
import { type FilterName, filterExamples } from "./filter-names.ts";

const filterList = Object.keys(filterExamples)
  .map((filter) => `“${filter}:”`)
  .join(", ");

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

  substringEmpty: () => 'A tilde needs a part of a word directly after it, as in ~secret or ~"interest of".',
  substringStar: () => "After a tilde the asterisk is not needed: ~host finds hostages too. Delete it.",

  patternOpen: () =>
    "This slash begins a pattern without an end. Write a second slash after it, or delete this one.",
  patternBroken: () =>
    "This is no pattern that can be read: a bracket may be missing its partner, or a sign have nothing before it.",
  patternAround: () =>
    "Patterns here cannot look ahead or behind, as in (?=a). Write what should stand there itself.",
  patternBack: () => "Patterns here cannot refer back to a group, as in \\1. Write the words twice.",
  patternFlags: () => "Patterns here take no settings inside, as in (?i:a). Write /a/i to ignore capitals.",
  patternBig: () => "This pattern is too large. Shorten it, or lower the numbers in its { }.",
  patternsMany: (count: number) =>
    `A search takes at most ${mostPatterns} patterns; this one has ${count}. Delete some.`,

  nearOpen: () => "near( needs a closing bracket, as in near(hostages talks, 10).",
  nearFew: () => "near( ) takes two words or phrases or more, as in near(hostages talks, 10).",
  nearSame: () => "near( ) takes words that differ. Delete the one that stands here twice.",
  nearMany: (most: number) => `near( ) takes at most ${most} words and phrases. Delete some.`,
  nearFar: (most: number) =>
    `near( ) looks at most ${most} words far. Write a smaller number, as in near(hostages talks, 10).`,
  nearTakes: () => "near( ) takes only words, phrases and a number, as in near(hostages talks, 10).",
  nearSlash: () => "To find words near each other, write near(hostages talks, 10).",

  tagNameless: () =>
    '“tag:” needs the tag’s name directly after it, as in tag:quote or tag:"prime minister".',
  tagGap: () => "A name is missing beside a slash. Write the path as in tag:quote/direct.",
  tagStar: () => "An asterisk stands alone after a slash, as in tag:quote/*, and means the tags below.",
  tagNameLong: () => `No tag has a name of more than ${longestTagName} characters. Shorten this one.`,
  tagDeep: () => `Tags nest at most ${deepestTag} deep. Shorten this path.`,

  filterUnknown: (name: string) =>
    `There is no filter “${shown(name)}:”. The filters are: ${filterList}. To search for the words themselves, put them in quotation marks.`,
  filterEmpty: (name: FilterName) =>
    `“${name}:” needs something directly after it, as in ${filterExamples[name]}.`,
  filterBracket: (name: FilterName, other: string) =>
    `“${name}:” takes one name. To ask for one of several, write (${filterExamples[name]} OR ${name}:${other}).`,
  filterLong: (name: FilterName) => `This is too long for “${name}:”. Shorten it.`,

  dateUnread: () =>
    "Write a day, a month or a year that exists, as in date:2025-03-05, date>=2025-03 or date:2025-03-01..2025-03-05.",
  dateTurned: () => "This range of dates ends before it begins. Turn the two around.",
  importanceUnread: () =>
    "Write a number from 0, none, to 3, the most, as in importance:3, importance>=2 or importance:1..2.",
  importanceTurned: () => "This range ends before it begins. Turn the two numbers around.",
  hasUnknown: () => "“has:” takes note, tag, claim or importance, as in has:note.",
  inUnknown: () => "“in:” takes quote, note, article or junk, and several with a bar, as in in:quote|note.",
  roleUnknown: () =>
    `“role:” takes what a line is, as in role:caption or role:headline|deck: ${lineRoles.join(", ")}.`,
  inTwice: () => "“in:” can stand once among words side by side. For either place, write in:quote|note.",
  inNowhere: () => "This leaves no place to look in. Delete it.",
  annotatedUnknown: () => "“annotated:” takes yes or no.",
  spellingUnknown: () => "“spelling:” takes any, and then finds British and American spellings alike.",
  spellingSign: () =>
    "“spelling:any” holds for the whole search and cannot be turned around. Delete the sign.",

  answersNothing: (one: string, other: string) =>
    `This asks for ${one}, and another part of the search for ${other}. A search answers with one of the two: delete one part.`,

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
