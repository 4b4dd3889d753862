import { fingerprintOf } from "../../core/text/near.ts";
import { sameness } from "../../core/text/sameness.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import { type ForeseenVersion, foreseeVersion } from "../commands/foresee-version.ts";
import {
  type DescribedArticle,
  describeArticle,
  type FactFinder,
  loadFactFinder,
} from "../commands/store-article.ts";
import type { ReadDb } from "../db/connection.ts";
import { Breaks } from "./breaks.ts";
import { type Candidate, type Fingerprints, Likenesses } from "./likenesses.ts";
import type { ReadFile, RefusedFile } from "./read-files.ts";

/** One article of a file with all that can be found out about it before it is stored. */
export interface PreparedArticle {
  /** The file's name; for rows of a table with their number, for they are no versions of one another. */
  readonly name: string;
  readonly reading: ReadArticle;
  readonly described: DescribedArticle;
  /** Stands for the article in what others are like; storing it gives it its id. */
  readonly candidate: Candidate;
  /** The article it may be a newer version of. */
  readonly older: Candidate | null;
  /** What the new text makes of that article; null when there is none, or it comes with this very import. */
  readonly foreseen: ForeseenVersion | null;
  readonly near: { readonly candidate: Candidate; readonly sameness: number } | null;
}

export interface PreparedFile extends Omit<ReadFile, "articles"> {
  readonly articles: readonly PreparedArticle[];
}

/**
 * Finds out what files hold, one after the other, before anything is stored: lines, facts, and which
 * articles they are like. The transaction that stores them is then a short one.
 */
export class Preparation {
  readonly #db: ReadDb;
  readonly #findFacts: FactFinder;
  readonly #likenesses: Likenesses;
  readonly #breaks: Breaks;

  private constructor(db: ReadDb, findFacts: FactFinder, likenesses: Likenesses, breaks: Breaks) {
    this.#db = db;
    this.#findFacts = findFacts;
    this.#likenesses = likenesses;
    this.#breaks = breaks;
  }

  static async begin(db: ReadDb, fingerprints: Fingerprints, isStopped: () => boolean): Promise<Preparation> {
    const breaks = new Breaks(isStopped);
    const findFacts = await loadFactFinder();
    return new Preparation(db, findFacts, await Likenesses.of(db, fingerprints, breaks), breaks);
  }

  /** What was asked to stop half-way is not to be stored. */
  async describe(file: ReadFile | RefusedFile): Promise<PreparedFile | RefusedFile> {
    if ("refusal" in file) return file;
    const isTable = file.articles.length !== 1 || file.notes.length > 0;
    const articles: PreparedArticle[] = [];
    for (const [row, reading] of file.articles.entries()) {
      const name = isTable ? `${file.name}#${row + 1}` : file.name;
      articles.push(this.#prepare(name, reading, file.fileSha256));
      await this.#breaks.take();
      if (this.#breaks.isStopped()) break;
    }
    return { ...file, articles };
  }

  #prepare(name: string, reading: ReadArticle, fileSha256: string): PreparedArticle {
    const described = describeArticle(this.#findFacts, reading);
    const candidate: Candidate = { id: null, text: () => reading.text };
    const fingerprint = fingerprintOf(reading.text);
    const older = this.#likenesses.earlierVersion(name, fingerprint, fileSha256);
    const nearest = older === null ? this.#likenesses.nearest(fingerprint) : null;
    this.#likenesses.add(candidate, name, fingerprint, fileSha256);
    return {
      name,
      reading,
      described,
      candidate,
      older,
      foreseen: older?.id == null ? null : foreseeVersion(this.#db, older.id, reading.text, described.lines),
      near: nearest && { candidate: nearest, sameness: sameness(nearest.text(), reading.text) },
    };
  }
}
