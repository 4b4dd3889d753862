import type { WriteDb } from "./connection.ts";
import type { Migration } from "./migrations/migration.ts";
import { migrations } from "./migrations/migrations.ts";

/**
 * Bring a project to the newest schema, each step one transaction that carries its version.
 * `beforeFirst` is called once before the first change to a project that has a schema already.
 */
export function migrate(
  db: WriteDb,
  beforeFirst: (version: number) => void = () => undefined,
  steps: readonly Migration[] = migrations,
): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${step.version} stands at place ${index + 1}`);
  });
  const found = versionOf(db);
  if (found > 0 && found < steps.length) beforeFirst(found);
  for (const step of steps) {
    if (versionOf(db) >= step.version) continue;
    db.transaction(() => {
      step.up(db);
      db.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
}

function versionOf(db: WriteDb): number {
  return db.pragma("user_version") as number;
}
