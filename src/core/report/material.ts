import type { NoteDocument } from "../note/document.ts";
import type { Look } from "../tag/look.ts";
import type { Line } from "../text/line.ts";
import type { Range } from "../text/range.ts";
import type { MaterialComposed } from "./composed/body.ts";
import type { ReportSettings } from "./settings.ts";

/**
 * What a report is made of. The contract's records fit these shapes as they are; they are declared
 * here because the domain knows nothing of the contract.
 */
export interface ReportMaterial {
  readonly project: MaterialProject;
  /** In the order the report shall have. */
  readonly articles: readonly MaterialArticle[];
  /** Of these articles, in any order. */
  readonly annotations: readonly MaterialAnnotation[];
  /** The whole codebook: siblings in the order the report shall have. */
  readonly tags: readonly MaterialTag[];
  /** What the annotations were filtered by, as typed; null for all of them. */
  readonly query: string | null;
  /** Who put which tag on which annotation, and when; without it there is no coding log. */
  readonly codings?: readonly MaterialCoding[];
  /** The usual ones when left out. */
  readonly settings?: ReportSettings;
  /** What an analyst has written; it then takes the place of the ready-made parts. */
  readonly composed?: MaterialComposed;
}

export interface MaterialCoding {
  readonly annotationId: string;
  readonly tagId: string;
  readonly person: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

export interface MaterialProject {
  readonly name: string;
  /** Who makes the report. */
  readonly person: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

export interface MaterialArticle {
  readonly id: string;
  /** The file name it came from. */
  readonly name: string;
  /** Its title, else its first words. */
  readonly label: string;
  /** Its headline; a citation takes the label where there is none. */
  readonly title?: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Where it stood on the web, as the analyst or its file says. */
  readonly url?: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** SHA-256 of the file's own bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

export interface MaterialAnnotation extends Range {
  readonly id: string;
  readonly articleId: string;
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
  /** All of it, in reading order, apart from each other; the first is `start`, `end` and `quote`. */
  readonly pieces: readonly [MaterialPiece, ...MaterialPiece[]];
  /** 0 none … 3 high. */
  readonly importance: number;
  readonly tagIds: readonly string[];
  /** Plain text; empty when there is none. */
  readonly note: string;
  /** The note as it was written, when its words alone do not say all of it. */
  readonly noteDocument: NoteDocument | null;
  readonly person: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

export interface MaterialPiece extends Range {
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
}

export interface MaterialTag extends Look {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** When to use the tag, and when not; "" or left out when nobody has said. */
  readonly inclusion?: string;
  readonly exclusion?: string;
}
