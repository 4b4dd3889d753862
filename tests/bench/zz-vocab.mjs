import Database from "better-sqlite3";
const path = process.env.HOME + "/.cache/claimbench/bench-100000x3000-10-schema6-1/Bench.claimbench";
const c = new Database(path, { readonly: true });
c.exec("PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
c.exec("CREATE VIRTUAL TABLE temp.w USING fts5vocab('main','article_search','instance')");
c.exec("CREATE VIRTUAL TABLE temp.wc USING fts5vocab('main','article_search','col')");
import { vocabulary } from "/tmp/wC-t/tests/bench/data/texts.ts";
const t = (name, f) => { f(); const a = process.cpuUsage(); const r = f(); const b = process.cpuUsage(a); console.log(name, ((b.user + b.system) / 1000).toFixed(1), "ms", r); };
for (const rank of [0, 5, 30, 60, 500, 3000]) {
  const w = vocabulary.words[rank];
  console.log("==", rank, w);
  t("col cnt", () => JSON.stringify(c.prepare("SELECT col, doc, cnt FROM temp.wc WHERE term=?").all(w)));
  t("count instance", () => c.prepare("SELECT count(*) n FROM temp.w WHERE term=? AND col='body'").get(w).n);
  t("pluck doc", () => c.prepare("SELECT doc FROM temp.w WHERE term=? AND col='body'").pluck().all(w).length);
  t("group by", () => c.prepare("SELECT doc, count(*) FROM temp.w WHERE term=? AND col='body' GROUP BY doc").raw().all(w).length);
  t("group_concat", () => (c.prepare("SELECT group_concat(doc) FROM temp.w WHERE term=? AND col='body'").pluck().get(w)??'').split(",").length);
  t("match rowid", () => c.prepare("SELECT rowid FROM article_search WHERE article_search MATCH ?").pluck().all('body : "'+w+'"').length);
}
