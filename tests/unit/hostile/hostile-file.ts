/** A file that means harm or is broken, and what an import has to make of it. */
export interface HostileFile {
  /** Begins with the two digits of its row. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of that many bytes, all but those given being holes; for files too large to make. */
  readonly size?: number;
  /** Why it is refused; or what becomes of it. */
  readonly refused?: RegExp;
  readonly read?: {
    /** Stands in the text to the letter. */
    readonly holds: string;
    /** Nowhere in text and facts. */
    readonly lacks?: RegExp;
    readonly remark?: RegExp;
    /** The encoding shown, when it is not UTF-8. */
    readonly encoding?: string;
    readonly label?: string;
  };
}
