import { constants, copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, inCache } from "../../../scripts/electron/cache-folder.ts";
import { connect } from "../../../src/library/db/connection.ts";
import { bringIndexUpToDate } from "../../../src/library/db/index/rebuild.ts";
import { migrate } from "../../../src/library/db/migrate.ts";
import { newestVersion } from "../../../src/library/db/migrations/migrations.ts";
import { type BulkSize, makeBulkProject, withoutSync } from "./bulk.ts";

/** Counts up whenever other rows are made for the same size. */
const edition = 1;

/**
 * A made-up project of a size, built once and kept in the cache. Nobody may change it; who wants to
 * takes a copy. One of an earlier schema is brought up to date in a copy: the rows are the same, and
 * to make them anew takes many times as long.
 */
export async function cachedProject(size: BulkSize, say: (line: string) => void): Promise<string> {
  const folder = await inCache(nameOf(size, newestVersion), async (draft) => {
    const path = join(draft, projectFile);
    const earlier = earlierProject(size);
    const articles = size.articles.toLocaleString("en");
    if (earlier === null) {
      say(`Making a project of ${articles} articles; it is kept in the cache.`);
      await makeBulkProject(path, size, say);
    } else {
      say(`Bringing a project of ${articles} articles to the newest schema; it is kept in the cache.`);
      copyFileSync(earlier, path, constants.COPYFILE_FICLONE);
      const db = connect(path, { mustExist: true });
      withoutSync(db, () => {
        migrate(db);
        bringIndexUpToDate(db);
      });
      db.close();
    }
  });
  return join(folder, projectFile);
}

function earlierProject(size: BulkSize): string | null {
  for (let version = newestVersion - 1; version > 0; version -= 1) {
    const path = join(cacheFolder(), nameOf(size, version), projectFile);
    if (existsSync(path)) return path;
  }
  return null;
}

function nameOf({ articles, length, highlightsEach }: BulkSize, version: number): string {
  return `bench-${articles}x${length}-${highlightsEach}-schema${version}-${edition}`;
}

const projectFile = "Bench.claimbench";
