/**
 * The tables whose rows commands change, with their keys. The journal needs to know no more of a
 * table than this to change a row, remember it and put it back.
 */
export interface Rows {
  article: {
    id: string;
    number: number;
    name: string;
    label: string;
    title: string | null;
    source: string | null;
    author: string | null;
    date: string | null;
    dateline: string | null;
    language: string | null;
    url: string | null;
    /** Names of confirmed facts, space between. */
    confirmed: string;
    file_sha256: string;
    created_ms: number;
    person_id: string;
  };
  article_version: {
    id: string;
    article_id: string;
    ordinal: number;
    text_sha256: string;
    length_utf16: number;
    created_ms: number;
    kind: string;
    person_id: string | null;
    file_sha256: string | null;
    encoding: string | null;
  };
  line: {
    version_id: string;
    ordinal: number;
    start_utf16: number;
    end_utf16: number;
    role: string;
    is_corrected: number;
    /** From 1; null in texts without pages. */
    page: number | null;
  };
  annotation: {
    id: string;
    number: number;
    article_id: string;
    person_id: string;
    created_ms: number;
    /** 0 none … 3 high. */
    importance: number;
  };
  annotation_target: {
    annotation_id: string;
    ordinal: number;
    version_id: string;
    start_utf16: number;
    end_utf16: number;
    quote: string;
    prefix: string;
    suffix: string;
  };
  review: {
    annotation_id: string;
    version_id: string;
    start_utf16: number | null;
    end_utf16: number | null;
    similarity: number | null;
    /** The words of one that has never had a place; else "". */
    quote: string;
  };
  tag: {
    id: string;
    number: number;
    parent_id: string | null;
    name: string;
    name_folded: string;
    colour: string;
    pattern: string;
    description: string;
    created_ms: number;
    /** Order among siblings. */
    position: number;
    inclusion: string;
    exclusion: string;
  };
  tag_example: { tag_id: string; annotation_id: string; created_ms: number };
  annotation_tag: { annotation_id: string; tag_id: string; person_id: string; created_ms: number };
  note: {
    id: string;
    annotation_id: string;
    /** The note's words. */
    text: string;
    person_id: string;
    created_ms: number;
    modified_ms: number;
    /** The note as rich text (JSON), or null. */
    document: string | null;
  };
  saved_search: {
    id: string;
    /** Names with `/` between; "" is the top. */
    folder: string;
    name: string;
    query: string;
    position: number;
    person_id: string;
    created_ms: number;
  };
  report: {
    id: string;
    name: string;
    /** JSON */
    document: string;
    /** JSON */
    settings: string;
    person_id: string;
    created_ms: number;
    modified_ms: number;
  };
  claim: {
    id: string;
    number: number;
    text: string;
    claimant: string;
    made_on: string;
    verdict: string;
    explanation: string;
    review_url: string;
    person_id: string;
    created_ms: number;
    modified_ms: number;
  };
  claim_evidence: {
    claim_id: string;
    annotation_id: string;
    stance: string;
    person_id: string;
    created_ms: number;
  };
}

export type Table = keyof Rows;

/** Texts that are stored again and again while they are written: the log keeps what changed in them. */
export const growing: { readonly [T in Table]?: readonly (keyof Rows[T] & string)[] } = {
  report: ["document"],
};

/** The columns that name one row of each table. */
export const keys: { readonly [T in Table]: readonly (keyof Rows[T] & string)[] } = {
  article: ["id"],
  article_version: ["id"],
  line: ["version_id", "ordinal"],
  annotation: ["id"],
  annotation_target: ["annotation_id", "version_id", "ordinal"],
  review: ["annotation_id"],
  tag: ["id"],
  annotation_tag: ["annotation_id", "tag_id"],
  note: ["id"],
  tag_example: ["tag_id", "annotation_id"],
  saved_search: ["id"],
  report: ["id"],
  claim: ["id"],
  claim_evidence: ["claim_id", "annotation_id"],
};
