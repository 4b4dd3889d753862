import type { Codebook } from "../../contract/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import { listTags } from "../db/tags.ts";

/** The codebook as it now is, about this tag. */
export function codebook(db: ReadDb, tagId: string | null): Codebook {
  return { tags: listTags(db), tagId };
}
