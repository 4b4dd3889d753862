import { join } from "node:path";
import { inCache } from "../../../scripts/electron/cache-folder.ts";
import { newestVersion } from "../../../src/library/db/migrations/migrations.ts";
import { type BulkSize, makeBulkProject } from "./bulk.ts";

/** Counts up whenever other rows are made for the same size. */
const edition = 1;

/**
 * A made-up project of a size, built once and kept in the cache. Nobody may change it; who wants to
 * takes a copy.
 */
export async function cachedProject(size: BulkSize, say: (line: string) => void): Promise<string> {
  const { articles, length, highlightsEach } = size;
  const name = `bench-${articles}x${length}-${highlightsEach}-schema${newestVersion}-${edition}`;
  const folder = await inCache(name, async (draft) => {
    say(`Making a project of ${articles.toLocaleString("en")} articles; it is kept in the cache.`);
    await makeBulkProject(join(draft, projectFile), size, say);
  });
  return join(folder, projectFile);
}

const projectFile = "Bench.claimbench";
