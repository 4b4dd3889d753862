/**
 * A passage that so many texts share (an agency's standing paragraph) says nothing about which of them
 * a new one is; those that came first stand for it.
 */
const mostSharing = 200;

/** No entry. */
const none = -1;

/**
 * Which texts hold a passage: for hashes of passages, the numbers of the texts they stand in.
 *
 * A hash table in arrays of numbers, each slot the head of a chain of entries, because a project of
 * thousands of articles has hundreds of thousands of passages and nearly each stands in one text: a map
 * of lists takes ten times as long to fill.
 */
export class Passages {
  /** By the last bits of a hash, the newest entry with such a hash. As many as there is room for entries. */
  #newest = new Int32Array(1024).fill(none);
  #hashes = new Uint32Array(1024);
  #texts = new Int32Array(1024);
  /** By entry, the next older one of the same slot. */
  #older = new Int32Array(1024);
  #count = 0;

  /** Say that a text holds a passage, which is not said twice of the same two. */
  add(hash: number, text: number): void {
    let sharing = 0;
    for (let entry = this.#head(hash); entry !== none; entry = this.#older[entry]!) {
      if (this.#hashes[entry] === hash) sharing++;
    }
    if (sharing >= mostSharing) return;
    if (this.#count === this.#hashes.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#texts[this.#count] = text;
    this.#link(this.#count++);
  }

  /** How many of these passages each text holds that holds any. */
  shared(hashes: Iterable<number>): Map<number, number> {
    const shared = new Map<number, number>();
    for (const hash of hashes) {
      for (let entry = this.#head(hash); entry !== none; entry = this.#older[entry]!) {
        if (this.#hashes[entry] !== hash) continue;
        const text = this.#texts[entry]!;
        shared.set(text, (shared.get(text) ?? 0) + 1);
      }
    }
    return shared;
  }

  #head(hash: number): number {
    return this.#newest[this.#slot(hash)]!;
  }

  /** Hashes are well spread, so that their last bits are. */
  #slot(hash: number): number {
    return hash & (this.#newest.length - 1);
  }

  #link(entry: number): void {
    const slot = this.#slot(this.#hashes[entry]!);
    this.#older[entry] = this.#newest[slot]!;
    this.#newest[slot] = entry;
  }

  #grow(): void {
    const size = 2 * this.#count;
    const hashes = new Uint32Array(size);
    hashes.set(this.#hashes);
    const texts = new Int32Array(size);
    texts.set(this.#texts);
    [this.#hashes, this.#texts, this.#older] = [hashes, texts, new Int32Array(size)];
    this.#newest = new Int32Array(size).fill(none);
    for (let entry = 0; entry < this.#count; entry++) this.#link(entry);
  }
}
