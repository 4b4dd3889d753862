import Database from "better-sqlite3";
import { connect } from "/tmp/wC-t/src/library/db/connection.ts";
import { applyPragmas } from "/tmp/wC-t/src/library/db/pragmas.ts";
import { runSearch } from "/tmp/wC-t/src/library/search/run.ts";
import { cachedProject } from "/tmp/wC-t/tests/bench/data/cached-project.ts";
import { classes, searchesOf } from "/tmp/wC-t/tests/bench/areas/search/queries.ts";
import { WatchedDb } from "/tmp/wC-t/tests/bench/areas/search/watched-db.ts";
const articles = Number(process.argv[2] ?? 100000), only = process.argv[3], n = Number(process.argv[4] ?? 6);
const path = await cachedProject({ articles, length: 3000, highlightsEach: 10 }, console.error);
const w = connect(path, { mustExist: true }); applyPragmas(w);
const c = new Database(path, { readonly: true });
c.exec("PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
class T extends WatchedDb { log = new Map(); 
  t(sql, f) { const a = process.cpuUsage(); const r = f(); const b = process.cpuUsage(a); const e = this.log.get(sql) ?? [0, 0, 0]; e[0] += (b.user + b.system) / 1000; e[1]++; e[2] += Array.isArray(r) ? r.length : 1; this.log.set(sql, e); return r; }
  all(s, ...v) { return this.t(s, () => super.all(s, ...v)); } get(s, ...v) { return this.t(s, () => super.get(s, ...v)); } column(s, ...v) { return this.t(s, () => super.column(s, ...v)); } }
const db = new T(c);
const k = classes.find((k) => k.name.includes(only));
const qs = process.argv[5] ? [process.argv[5]] : searchesOf(k, n);
for (const q of qs) {
  runSearch(db, { query: q, limit: 200 }); db.log.clear();
  const a = process.cpuUsage(); const r = runSearch(db, { query: q, limit: 200 }); const b = process.cpuUsage(a);
  const total = (b.user + b.system) / 1000; const inSql = [...db.log.values()].reduce((s, e) => s + e[0], 0);
  console.log("###", q, "total", total.toFixed(1), "in sql", inSql.toFixed(1), "hits", r.value.total, r.value.facets.kinds, r.value.notice);
  for (const [sql, [ms, calls, rows]] of [...db.log].sort((a, b) => b[1][0] - a[1][0]).slice(0, 7)) console.log("  ", ms.toFixed(1).padStart(8), String(calls).padStart(5), String(rows).padStart(7), sql.replace(/\s+/g, " ").slice(0, 150));
}
