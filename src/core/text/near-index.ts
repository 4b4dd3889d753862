import { type Fingerprint, isNear, leastHashes, type Nearness, nearness } from "./near.ts";
import { Passages } from "./passages.ts";

/** A text that an analyst should see beside a new one. */
export interface NearDuplicate<Item> extends Nearness {
  readonly item: Item;
}

/** So many texts, those that share most passages, are compared in full. */
const mostCompared = 12;

/**
 * Finds, among many texts, those that are mostly the same as another. Asking costs the passages of
 * the text asked about, however many texts are known.
 */
export class NearIndex<Item> {
  readonly #known: { readonly item: Item; readonly fingerprint: Fingerprint }[] = [];
  /** Texts are known to it by their places. */
  readonly #passages = new Passages();

  add(item: Item, fingerprint: Fingerprint): void {
    // Too little to call anything near.
    if (fingerprint.length < leastHashes) return;
    const place = this.#known.push({ item, fingerprint }) - 1;
    for (const hash of fingerprint) this.#passages.add(hash, place);
  }

  /**
   * The texts that are mostly this one, or the other way round, nearest first; at most a dozen.
   * Articles that merely quote the same person share a few passages and are none of them.
   */
  nearest(fingerprint: Fingerprint): NearDuplicate<Item>[] {
    if (fingerprint.length < leastHashes) return [];
    const share = (place: number, count: number) =>
      count / (this.#known[place]!.fingerprint.length + fingerprint.length);
    return [...this.#passages.shared(fingerprint)]
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
