import { type Reply, refuse } from "../../contract/failures.ts";
import type { ImportResult } from "../../contract/records.ts";
import type { WriteFail } from "../project.ts";
import type { Imports } from "./imports.ts";

/**
 * Import everything that files and folders hold, without asking anybody in between. A failure leaves the
 * project as it was.
 */
export async function importAll(
  imports: Imports,
  paths: readonly string[],
  encoding: string | undefined,
): Promise<Reply<ImportResult, WriteFail>> {
  const { planId, files } = await imports.plan(paths, { isPreviewed: false });
  const encodings =
    encoding === undefined ? {} : Object.fromEntries(files.map((file) => [String(file.place), encoding]));
  const places = files.map((file) => file.place);
  const reply = await imports.run({ planId, places, mappings: {}, encodings, isWhole: true });
  if (!reply.ok && reply.fail === "plan-missing") throw new Error(refuse("plan-missing").message);
  return reply as Reply<ImportResult, WriteFail>;
}
