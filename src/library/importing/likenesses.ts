import { type Fingerprint, fingerprintOf, nearness } from "../../core/text/near.ts";
import { NearIndex } from "../../core/text/near-index.ts";
import type { ReadDb } from "../db/connection.ts";
import { newestTexts } from "../db/store-article.ts";

/**
 * A file of a name the project knows is a new version of that article only when the two share this
 * much of the smaller text: every folder has its index.html.
 */
const leastShared = 0.2;

interface Known {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

/** How like the articles of a project are to a new text. Reads the project's texts once, when first asked. */
export class Likenesses {
  readonly #db: ReadDb;
  readonly #index = new NearIndex();
  readonly #byName = new Map<string, Known[]>();
  #isRead = false;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** The article that a file of this name and text is a newer version of, or null. */
  earlierVersion(name: string, fingerprint: Fingerprint): string | null {
    this.#read();
    const like = this.#byName
      .get(name)
      ?.findLast((known) => nearness(known.fingerprint, fingerprint).containment >= leastShared);
    return like?.id ?? null;
  }

  /** The article most of whose text this is, or that stands in it; null when none is near. */
  nearest(fingerprint: Fingerprint): string | null {
    this.#read();
    return this.#index.nearest(fingerprint)[0]?.id ?? null;
  }

  add(id: string, name: string, fingerprint: Fingerprint): void {
    this.#index.add(id, fingerprint);
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [{ id, fingerprint }]);
    else known.push({ id, fingerprint });
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const { id, name, text } of newestTexts(this.#db)) this.add(id, name, fingerprintOf(text));
  }
}
