import { type Fingerprint, fingerprintOf, nearDuplicates, nearness } from "../../core/text/near.ts";
import type { ReadDb } from "../db/connection.ts";
import { newestTexts } from "../db/store-article.ts";

/**
 * A file of a name the project knows is a new version of that article only when the two share this
 * much of the smaller text: every folder has its index.html.
 */
const leastShared = 0.2;

/** How like the articles of a project are to a new text. Reads the project's texts once, when first asked. */
export class Likenesses {
  readonly #db: ReadDb;
  #known: Map<string, { name: string; fingerprint: Fingerprint }> | null = null;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** The article that a file of this name and text is a newer version of, or null. */
  earlierVersion(name: string, fingerprint: Fingerprint): string | null {
    for (const [id, known] of [...this.#all()].reverse()) {
      if (known.name === name && nearness(known.fingerprint, fingerprint).containment >= leastShared)
        return id;
    }
    return null;
  }

  /** The article most of whose text this is, or that stands in it; null when none is near. */
  nearest(fingerprint: Fingerprint): string | null {
    const existing = [...this.#all()].map(([id, known]) => ({ id, fingerprint: known.fingerprint }));
    return nearDuplicates(existing, fingerprint)[0]?.id ?? null;
  }

  add(id: string, name: string, fingerprint: Fingerprint): void {
    this.#all().set(id, { name, fingerprint });
  }

  #all(): Map<string, { name: string; fingerprint: Fingerprint }> {
    this.#known ??= new Map(
      newestTexts(this.#db).map(({ id, name, text }) => [id, { name, fingerprint: fingerprintOf(text) }]),
    );
    return this.#known;
  }
}
