import type { Range } from "../../text/range.ts";
import type { Work } from "../match/work.ts";
import type { Program } from "./program.ts";
import type { Assertion, CharacterTest } from "./syntax.ts";

/**
 * Every place where a pattern matches, leftmost first, not overlapping, none of them empty.
 *
 * Units  UTF-16 code units, half-open.
 * Time   for one match, the length of the text times that of the program, whatever the pattern: all
 *        ways to match are followed side by side, none twice, instead of one after the other as
 *        JavaScript's own matcher does, which some patterns keep busy for years. What is done is
 *        taken from `work`; when that is used up, the answer is what was found until then.
 *
 * A match begins where JavaScript's does and, as a rule, ends there too; only where a part that may
 * be empty is repeated, as in `(a?b?)*?c?`, may it be the shorter or longer of two.
 *
 * Source  Pike's machine, after Cox, “Regular Expression Matching: the Virtual Machine Approach”
 *         (2009), without captures.
 */
export function placesOfPattern(text: string, program: Program, work: Work): Range[] {
  const found: Range[] = [];
  const machine = new Machine(text, program, work);
  for (let at = 0; at < text.length; ) {
    const range = machine.firstFrom(at);
    if (range === null) break;
    found.push(range);
    at = range.end;
  }
  return found;
}

/** Threads in order of preference: where each is in the program, and where its match began. */
interface Threads {
  readonly at: number[];
  readonly start: number[];
}

class Machine {
  readonly #text: string;
  readonly #program: Program;
  readonly #work: Work;
  /** The round in which a place of the program was last reached: no thread follows another there. */
  readonly #reached: Int32Array;
  /** What a match may begin with; null when that is not settled by one character. */
  readonly #beginnings: Beginnings | null;
  #round = 0;

  constructor(text: string, program: Program, work: Work) {
    this.#text = text;
    this.#program = program;
    this.#work = work;
    this.#reached = new Int32Array(program.length);
    this.#beginnings = beginningsOf(program);
  }

  firstFrom(from: number): Range | null {
    let current: Threads = { at: [], start: [] };
    let next: Threads = { at: [], start: [] };
    let best: Range | null = null;
    this.#round += 1;
    for (let position = from; ; ) {
      if (best === null && current.at.length === 0) position = this.#nextBeginning(position);
      if (best === null) this.#follow(current, 0, position, position);
      if (current.at.length === 0 && best !== null) return best;
      if (!this.#work.spend(1)) return best;
      const code = this.#text.codePointAt(position);
      const after = position + (code !== undefined && code > 0xffff ? 2 : 1);
      this.#round += 1;
      for (let index = 0; index < current.at.length; index += 1) {
        const place = current.at[index]!;
        const start = current.start[index]!;
        const instruction = this.#program[place]!;
        if (instruction.kind === "match") {
          if (start === position) continue;
          best = { start, end: position };
          break;
        }
        if (instruction.kind === "character" && code !== undefined && instruction.test(code)) {
          this.#follow(next, place + 1, start, after);
        }
      }
      if (code === undefined) return best;
      [current, next] = [next, current];
      next.at.length = 0;
      next.start.length = 0;
      position = after;
    }
  }

  /** The next place where a match can begin at all, or the end. */
  #nextBeginning(from: number): number {
    const beginnings = this.#beginnings;
    if (beginnings === null) return from;
    const { tests, ascii } = beginnings;
    const text = this.#text;
    let position = from;
    while (position < text.length) {
      const unit = text.charCodeAt(position);
      if (unit < ascii.length) {
        if (ascii[unit] === 1) break;
        position += 1;
        continue;
      }
      const code = text.codePointAt(position) ?? 0;
      if (tests.some((test) => test(code))) break;
      position += code > 0xffff ? 2 : 1;
    }
    this.#work.spend((position - from) * tests.length);
    return position;
  }

  /** Add the threads that a place leads to without reading a character. */
  #follow(threads: Threads, from: number, start: number, position: number): void {
    const waiting = [from];
    let reached = 0;
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (this.#reached[place] === this.#round) continue;
      reached += 1;
      this.#reached[place] = this.#round;
      const instruction = this.#program[place]!;
      if (instruction.kind === "jump") waiting.push(instruction.to);
      else if (instruction.kind === "split") waiting.push(instruction.second, instruction.first);
      else if (instruction.kind === "assertion") {
        if (this.#holds(instruction.assertion, position)) waiting.push(place + 1);
      } else {
        threads.at.push(place);
        threads.start.push(start);
      }
    }
    this.#work.spend(reached);
  }

  #holds(assertion: Assertion, position: number): boolean {
    const before = this.#text.charAt(position - 1);
    const after = this.#text.charAt(position);
    if (assertion === "line start") return before === "" || lineEnd.test(before);
    if (assertion === "line end") return after === "" || lineEnd.test(after);
    return (wordCharacter.test(before) !== wordCharacter.test(after)) === (assertion === "word edge");
  }
}

interface Beginnings {
  readonly tests: readonly CharacterTest[];
  /** What they say of the first 128 characters, since nearly all of a text is of those. */
  readonly ascii: Uint8Array;
}

const known = new WeakMap<Program, Beginnings | null>();

/** Worked out once for a pattern: it is tried on very many short texts. */
function beginningsOf(program: Program): Beginnings | null {
  const found = known.get(program);
  if (found !== undefined) return found;
  const tests = testsOfBeginnings(program);
  const begins = (code: number) => tests?.some((test) => test(code)) === true;
  const beginnings =
    tests === null
      ? null
      : { tests, ascii: Uint8Array.from({ length: 128 }, (_, code) => Number(begins(code))) };
  known.set(program, beginnings);
  return beginnings;
}

function testsOfBeginnings(program: Program): CharacterTest[] | null {
  const tests: CharacterTest[] = [];
  const seen = new Set<number>();
  const waiting = [0];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const instruction = program[place]!;
    if (instruction.kind === "character") tests.push(instruction.test);
    else if (instruction.kind === "jump") waiting.push(instruction.to);
    else if (instruction.kind === "split") waiting.push(instruction.second, instruction.first);
    else return null;
  }
  return tests;
}

const lineEnd = /[\n\r\u2028\u2029]/;
const wordCharacter = /\w/;
