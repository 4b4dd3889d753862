import { randomUUID } from "node:crypto";
import { question } from "../../contract/channels.ts";
import { read } from "../../formats/read/plain-text.ts";
import { countArticles } from "../db/open.ts";

/** Select a tag from the list: a sentence, and no SQL. */
export const hint = "Select a tag from the list";

/** Uses every room that the library may use. */
export function measure(file: string, bytes: Uint8Array): unknown[] {
  return [randomUUID(), question.safeParse({}).success, read(bytes), countArticles(file)];
}
