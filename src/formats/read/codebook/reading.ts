import type { CodebookFile } from "../../../core/tag/codebook.ts";
import type { Refusal } from "../reading.ts";

/** A codebook, or why a file holds none. */
export type CodebookReading = { readonly ok: true; readonly codebook: CodebookFile } | Refusal;
