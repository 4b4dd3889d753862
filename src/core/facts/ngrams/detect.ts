// By their files, for the package's own entry keeps its tables to itself.
import { avgScore as averageScores } from "../../../../node_modules/eld/src/avgScore.js";
import { dictionary as byteLetters } from "../../../../node_modules/eld/src/dictionary.js";
import { ngramsData } from "../../../../node_modules/eld/src/ngrams/extrasmall.js";
import { separators } from "../../../../node_modules/eld/src/regexPatterns.js";

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** Its n-grams are about as usual as those of texts of that language are. */
  readonly isReliable: boolean;
}

/**
 * The language a text is in, by the n-grams of its words (Nito-ELD, 60 languages): the one in whose texts
 * they are most usual; null when none of them is known. No more of a text is looked at than its first 350
 * bytes in UTF-8, to the end of a word.
 *
 * What eld itself answers, by its tables and its rules, in a third of its time. It gathers n-grams as keys
 * of objects, which for each article took longer than its lines, its other facts and its hashes together.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  const scores = new Float64Array(languages.length);
  const ngrams = new Set<string>();
  for (const word of wordsOf(text)) addNgrams(ngrams, word);
  for (const ngram of ngrams) {
    const known = scoresOf(ngram);
    for (let at = 0; at < known.length; at += 2) scores[known[at]!]! += known[at + 1]!;
  }
  const best = scores.reduce((most, score) => Math.max(most, score));
  if (best === 0) return null;
  const language = languages[scores.indexOf(best)]!;
  const usual = best / ngrams.size;
  const isReliable =
    ngrams.size >= fewestNgrams && usual / (usual + scale) >= averageScores[language]! * share;
  return { language, isReliable };
}

const languages = Object.values(ngramsData.languages);

/** Fewer n-grams than this make nothing sure. */
const fewestNgrams = 3;
/** By which scores come to lie between 0 and 1, and how much of its language's average a sure one has. */
const scale = 25;
const share = 0.75;

/** The tables have every score less by this much. */
const leastScore = 53;

/** Bytes after which no other word is begun, and after which even a word is cut. */
const enoughBytes = 350;
const mostBytes = 380;

/** The words of a text in small letters, each byte of their UTF-8 as the letter that stands for it in the tables. */
function wordsOf(text: string): string[] {
  const prepared = text.replace(separators, " ").trim().toLowerCase();
  const words: string[] = [];
  let bytes = 0;
  /** The word's letters before `from`; those from there on stand for themselves. */
  let letters = "";
  let from = 0;
  const endWord = (at: number) => {
    if (letters !== "" || at > from) words.push(letters + prepared.slice(from, at));
    letters = "";
    from = at + 1;
  };
  let at = 0;
  for (; at < prepared.length && bytes <= mostBytes; at++) {
    const unit = prepared.charCodeAt(at);
    if (unit > 0x7f) {
      letters += prepared.slice(from, at) + lettersOf(unit);
      from = at + 1;
      bytes += unit < 0x800 ? 2 : 3;
      continue;
    }
    if (unit === 0x20) {
      endWord(at);
      if (bytes > enoughBytes) return words;
    }
    bytes++;
  }
  endWord(at);
  return words;
}

/** Of a character beyond ASCII; beyond 16 bits there are none, for they count as separators. */
function lettersOf(unit: number): string {
  const last = byteLetters[0x80 | (unit & 0x3f)]!;
  if (unit < 0x800) return byteLetters[0xc0 | (unit >> 6)]! + last;
  return byteLetters[0xe0 | (unit >> 12)]! + byteLetters[0x80 | ((unit >> 6) & 0x3f)]! + last;
}

/** Letters of an n-gram, and from the beginning of one to that of the next. */
const ngramLength = 4;
const stride = 3;

/** Longer words are looked at up to here, and at their end. */
const longestWord = 70;

/** Add the n-grams of a word, with a space where the word begins and where it ends. */
function addNgrams(ngrams: Set<string>, word: string): void {
  const length = Math.min(word.length, longestWord);
  for (let at = 0; at + ngramLength < length; at += stride) {
    ngrams.add((at === 0 ? " " : "") + word.slice(at, at + ngramLength));
  }
  ngrams.add(length <= ngramLength ? ` ${word} ` : `${word.slice(length - ngramLength)} `);
}

/**
 * Of n-grams met before, known to the tables or not: by turns the place of a language and the n-gram's score
 * in it. Few of all are ever met, and turning all of the tables into lists takes as long as a thousand articles.
 */
const met = new Map<string, readonly number[]>();
const mostMet = 50_000;

function scoresOf(ngram: string): readonly number[] {
  let scores = met.get(ngram);
  if (scores === undefined) {
    const found = Object.entries(ngramsData.ngrams[ngram] ?? {});
    scores = found.flatMap(([language, score]) => [Number(language), score + leastScore]);
    if (met.size >= mostMet) met.clear();
    met.set(ngram, scores);
  }
  return scores;
}
