import { diffMain } from "diff-match-patch-es";

/** Tokens that stand in both versions: `length` of them from `old` on and from `new` on. */
export interface Block {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** Two stretches of tokens, half-open, still to be compared. */
interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly depth: number;
}

/**
 * Up to this many tokens on both sides together a gap is compared by Myers' algorithm, whose work
 * grows with the square of what differs: about 10 ms for two passages of this size that share
 * nothing. Most articles are one such gap. It also keeps a gap's different tokens far below the
 * 65,536 that one code unit each can encode.
 */
const smallGap = 3000;

/** Lengths of the runs that tie larger texts together, longest first: long runs do not repeat by chance. */
const tieLengths = [8, 4, 2];

/** Ties found inside ties inside ties …; below this a gap is taken as rewritten. */
const deepest = 12;

/**
 * What two versions have in common, as token runs in the order of both.
 *
 * In   one number for each token ({@link import("./tokens.ts").Tokens}).
 * Out  blocks in ascending order, none touching the next on both sides, none empty.
 *
 * One word-level diff (Myers 1986, from diff-match-patch). Texts too large for it are first tied
 * together where a run of words stands exactly once in both (patience diff, Bram Cohen), so the
 * work stays near linear. Deterministic: the library's clock is never asked.
 */
export function commonBlocks(old: Int32Array, fresh: Int32Array): Block[] {
  const blocks: Block[] = [];
  const open: Gap[] = [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: fresh.length, depth: 0 }];
  for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
    const rest = trim(old, fresh, gap, blocks);
    const size = rest.oldEnd - rest.oldStart + (rest.newEnd - rest.newStart);
    if (rest.oldStart === rest.oldEnd || rest.newStart === rest.newEnd) continue;
    if (size <= smallGap) blocks.push(...compare(old, fresh, rest));
    else if (rest.depth < deepest) open.push(...tie(old, fresh, rest, blocks));
  }
  return joined(blocks.sort((a, b) => a.old - b.old));
}

/** The gap without what is equal at its two ends, which is noted as blocks. */
function trim(old: Int32Array, fresh: Int32Array, gap: Gap, blocks: Block[]): Gap {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === fresh[newStart]) {
    oldStart++;
    newStart++;
  }
  if (oldStart > gap.oldStart) {
    blocks.push({ old: gap.oldStart, new: gap.newStart, length: oldStart - gap.oldStart });
  }
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === fresh[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (oldEnd < gap.oldEnd) blocks.push({ old: oldEnd, new: newEnd, length: gap.oldEnd - oldEnd });
  return { oldStart, oldEnd, newStart, newEnd, depth: gap.depth };
}

/** Blocks of a small gap. Tokens become one code unit each, so the library's diff of letters is one of words. */
function compare(old: Int32Array, fresh: Int32Array, gap: Gap): Block[] {
  const codes = new Map<number, number>();
  const encode = (ids: Int32Array) => {
    const units = Array.from(ids, (id) => {
      const code = codes.get(id) ?? codes.size + 1;
      codes.set(id, code);
      return code;
    });
    return String.fromCharCode(...units);
  };
  const before = encode(old.subarray(gap.oldStart, gap.oldEnd));
  const after = encode(fresh.subarray(gap.newStart, gap.newEnd));
  const blocks: Block[] = [];
  let at = gap.oldStart;
  let freshAt = gap.newStart;
  // The last argument is the moment to give up; never, so that a slow machine finds the same.
  for (const [operation, units] of diffMain(before, after, undefined, false, Number.POSITIVE_INFINITY)) {
    if (operation === 0) blocks.push({ old: at, new: freshAt, length: units.length });
    if (operation !== 1) at += units.length;
    if (operation !== -1) freshAt += units.length;
  }
  return blocks;
}

/** The gaps that are left between the runs that stand once in both; the runs become blocks. */
function tie(old: Int32Array, fresh: Int32Array, gap: Gap, blocks: Block[]): Gap[] {
  for (const length of tieLengths) {
    const ties = risingTies(tiesOf(old, fresh, gap, length));
    if (ties.length === 0) continue;
    const gaps: Gap[] = [];
    let { oldStart, newStart } = gap;
    const depth = gap.depth + 1;
    for (const found of ties) {
      // A tie that reaches back into the one before it is a longer run of the same: shorten it.
      const past = Math.max(oldStart - found.old, newStart - found.new, 0);
      const start = { old: found.old + past, new: found.new + past };
      gaps.push({ oldStart, oldEnd: start.old, newStart, newEnd: start.new, depth });
      blocks.push({ ...start, length: length - past });
      oldStart = found.old + length;
      newStart = found.new + length;
    }
    gaps.push({ oldStart, oldEnd: gap.oldEnd, newStart, newEnd: gap.newEnd, depth });
    return gaps.filter((rest) => rest.oldStart < rest.oldEnd && rest.newStart < rest.newEnd);
  }
  return [];
}

/** Runs of `length` tokens that stand once in each side of the gap, in the old text's order. */
function tiesOf(old: Int32Array, fresh: Int32Array, gap: Gap, length: number): Block[] {
  const inOld = singles(old, gap.oldStart, gap.oldEnd, length);
  const inNew = singles(fresh, gap.newStart, gap.newEnd, length);
  const ties: Block[] = [];
  for (const [hash, at] of inOld) {
    const freshAt = inNew.get(hash);
    if (at === -1 || freshAt === undefined || freshAt === -1) continue;
    let same = 0;
    // Different runs may share a hash.
    while (same < length && old[at + same] === fresh[freshAt + same]) same++;
    if (same === length) ties.push({ old: at, new: freshAt, length });
  }
  return ties;
}

/** Where each run of `length` tokens stands, by its hash; -1 for one that stands more than once. */
function singles(ids: Int32Array, start: number, end: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at + length <= end; at++) {
    let hash = length;
    for (let next = at; next < at + length; next++)
      hash = Math.imul(hash ^ ids[next]!, 0x9e3779b1) ^ (hash >>> 15);
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

/** The longest choice of ties that rises in both texts (patience sorting); what crosses it was moved. */
function risingTies(ties: readonly Block[]): Block[] {
  const tails: number[] = [];
  const before = new Int32Array(ties.length);
  ties.forEach((found, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ties[tails[middle]!]!.new < found.new) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : tails[low - 1]!;
    tails[low] = index;
  });
  const chosen: Block[] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = before[index]!) chosen.push(ties[index]!);
  return chosen.reverse();
}

/** Blocks that touch on both sides as one. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last !== undefined && last.old + last.length === block.old && last.new + last.length === block.new) {
      result[result.length - 1] = { ...last, length: last.length + block.length };
    } else if (block.length > 0) result.push(block);
  }
  return result;
}
