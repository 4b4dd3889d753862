import { type Fingerprint, isNear, leastHashes, type Nearness, nearness } from "./near.ts";

/** A text that an analyst should see beside a new one. */
export interface NearDuplicate<Item> extends Nearness {
  readonly item: Item;
}

/**
 * A passage that so many articles share (an agency's standing paragraph) says nothing about which of
 * them a new one is; those that came first stand for it.
 */
const mostSharing = 200;

/** So many texts, those that share most passages, are compared in full. */
const mostCompared = 12;

/**
 * Finds, among many texts, those that are mostly the same as another. Asking costs the passages of
 * the text asked about, however many texts are known.
 */
export class NearIndex<Item> {
  readonly #known: { readonly item: Item; readonly fingerprint: Fingerprint }[] = [];
  /** By passage, the places of the texts that hold it. */
  readonly #holders = new Map<number, number[]>();

  add(item: Item, fingerprint: Fingerprint): void {
    // Too little to call anything near.
    if (fingerprint.length < leastHashes) return;
    const place = this.#known.push({ item, fingerprint }) - 1;
    for (const hash of fingerprint) {
      const holders = this.#holders.get(hash);
      if (holders === undefined) this.#holders.set(hash, [place]);
      else if (holders.length < mostSharing) holders.push(place);
    }
  }

  /**
   * The texts that are mostly this one, or the other way round, nearest first; at most a dozen.
   * Articles that merely quote the same person share a few passages and are none of them.
   */
  nearest(fingerprint: Fingerprint): NearDuplicate<Item>[] {
    if (fingerprint.length < leastHashes) return [];
    const shared = new Map<number, number>();
    for (const hash of fingerprint) {
      for (const place of this.#holders.get(hash) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const share = (place: number, count: number) =>
      count / (this.#known[place]!.fingerprint.length + fingerprint.length);
    return [...shared]
      .map(([place, count]) => ({ place, share: share(place, count) }))
      .sort((a, b) => b.share - a.share || a.place - b.place)
      .slice(0, mostCompared)
      .map(({ place }) => {
        const { item, fingerprint: other } = this.#known[place]!;
        return { item, place, ...nearness(other, fingerprint) };
      })
      .filter(isNear)
      .sort((a, b) => b.jaccard - a.jaccard || b.containment - a.containment || a.place - b.place)
      .map(({ item, jaccard, containment }) => ({ item, jaccard, containment }));
  }
}
