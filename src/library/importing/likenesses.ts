import { type Fingerprint, fingerprintOf, nearness } from "../../core/text/near.ts";
import { NearIndex } from "../../core/text/near-index.ts";
import type { ReadDb } from "../db/connection.ts";
import { newestHashes, textWithHash } from "../db/store-article.ts";
import type { Breaks } from "./breaks.ts";

/**
 * A file of a name the project knows is a new version of that article only when the two share this
 * much of the smaller text: every folder has its index.html.
 */
const leastShared = 0.2;

/** An article that a new text may be like: of the project, or of this very import. */
export interface Candidate {
  /** Null until the import has stored it. */
  id: string | null;
  readonly text: () => string;
}

/** Fingerprints by the hash of their text, kept from one import to the next. */
export type Fingerprints = Map<string, Fingerprint>;

interface Named {
  readonly candidate: Candidate;
  readonly fingerprint: Fingerprint;
  /** Of the file it came from. */
  readonly fileSha256: string;
}

/** How like the articles of a project, and those of the import so far, are to a new text. */
export class Likenesses {
  readonly #index = new NearIndex<Candidate>();
  readonly #byName = new Map<string, Named[]>();

  /** Those of a project. A project of thousands takes seconds, in which others get their turns. */
  static async of(db: ReadDb, fingerprints: Fingerprints, breaks: Breaks): Promise<Likenesses> {
    const likenesses = new Likenesses();
    for (const { id, name, textSha256, fileSha256 } of newestHashes(db)) {
      const text = () => textWithHash(db, textSha256) ?? "";
      const fingerprint = fingerprints.get(textSha256) ?? fingerprintOf(text());
      fingerprints.set(textSha256, fingerprint);
      likenesses.add({ id, text }, name, fingerprint, fileSha256);
      await breaks.take();
      if (breaks.isStopped()) break;
    }
    return likenesses;
  }

  /**
   * The article that a file of this name and text is a newer version of, or null. The same bytes are the
   * same article, whatever text they give: read in another encoding it may share no word with the first.
   */
  earlierVersion(name: string, fingerprint: Fingerprint, fileSha256: string): Candidate | null {
    const like = this.#byName
      .get(name)
      ?.findLast(
        (known) =>
          known.fileSha256 === fileSha256 ||
          nearness(known.fingerprint, fingerprint).containment >= leastShared,
      );
    return like?.candidate ?? null;
  }

  /** The article most of whose text this is, or that stands in it; null when none is near. */
  nearest(fingerprint: Fingerprint): Candidate | null {
    return this.#index.nearest(fingerprint)[0]?.item ?? null;
  }

  add(candidate: Candidate, name: string, fingerprint: Fingerprint, fileSha256: string): void {
    this.#index.add(candidate, fingerprint);
    const named = { candidate, fingerprint, fileSha256 };
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [named]);
    else known.push(named);
  }
}
