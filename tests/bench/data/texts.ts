import { type Random, randomFrom } from "./random.ts";

const onsets = "b c d f g h j k l m n p r s t v w br cl cr dr fl gr pl pr sh st th tr".split(" ");
const cores = "a e i o u ai ea ee ou oa".split(" ");
const codas = ["", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"];

/** Words as frequent as in a language: the n-th about 1/n as often as the first. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #upTo: Float64Array;

  constructor(size: number) {
    const random = randomFrom(7);
    const words = new Set<string>();
    while (words.size < size) {
      const syllables = words.size < 80 ? 1 : 1 + random.below(3);
      words.add(
        Array.from(
          { length: syllables },
          () => random.one(onsets) + random.one(cores) + random.one(codas),
        ).join(""),
      );
    }
    this.words = [...words];
    this.#upTo = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank += 1) {
      sum += 1 / (rank + 2);
      this.#upTo[rank] = sum;
    }
  }

  word({ unit }: Random): string {
    const wanted = unit() * this.#upTo[this.#upTo.length - 1]!;
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#upTo[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }
}

export const vocabulary = new Vocabulary(40_000);

/** A sentence of five to thirty words. */
export function sentence(random: Random): string {
  const words = Array.from({ length: 5 + random.below(26) }, () => vocabulary.word(random));
  const first = words[0]!;
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}.`;
}

/** An article of about `length` characters: a headline, then paragraphs. Plain ASCII, newline after each line. */
export function articleText(random: Random, length: number): string {
  const lines = [sentence(random).slice(0, 70).replace(/\.?$/, ""), ""];
  let written = lines[0]!.length;
  while (written < length) {
    const paragraph = Array.from({ length: 2 + random.below(4) }, () => sentence(random)).join(" ");
    lines.push(paragraph.slice(0, Math.max(40, length - written)), "");
    written += paragraph.length + 2;
  }
  return `${lines.join("\n")}`;
}
