import { type Fingerprint, isNear, leastHashes, type Nearness, nearness } from "./near.ts";

/** An article that an analyst should see beside a new one. */
export interface NearDuplicate extends Nearness {
  readonly id: string;
}

/**
 * A passage that so many articles share (an agency's standing paragraph) says nothing about which of
 * them a new one is; those that came first stand for it.
 */
const mostSharing = 200;

/**
 * Finds, among many texts, those that are mostly the same as another. Asking costs the passages of
 * the text asked about, however many texts are known.
 */
export class NearIndex {
  readonly #known: { readonly id: string; readonly fingerprint: Fingerprint }[] = [];
  /** By passage, the places of the texts that hold it. */
  readonly #holders = new Map<number, number[]>();

  add(id: string, fingerprint: Fingerprint): void {
    // Too little to call anything near.
    if (fingerprint.length < leastHashes) return;
    const place = this.#known.push({ id, fingerprint }) - 1;
    for (const hash of fingerprint) {
      const holders = this.#holders.get(hash);
      if (holders === undefined) this.#holders.set(hash, [place]);
      else if (holders.length < mostSharing) holders.push(place);
    }
  }

  /**
   * The texts that are mostly this one, or the other way round, nearest first. Articles that merely
   * quote the same person share a few passages and are none of them.
   */
  nearest(fingerprint: Fingerprint): NearDuplicate[] {
    if (fingerprint.length < leastHashes) return [];
    const places = new Set<number>();
    for (const hash of fingerprint) {
      for (const place of this.#holders.get(hash) ?? []) places.add(place);
    }
    const found: NearDuplicate[] = [];
    for (const place of places) {
      const { id, fingerprint: other } = this.#known[place]!;
      const near = nearness(other, fingerprint);
      if (isNear(near)) found.push({ id, ...near });
    }
    return found.sort(
      (a, b) => b.jaccard - a.jaccard || b.containment - a.containment || (a.id < b.id ? -1 : 1),
    );
  }
}
