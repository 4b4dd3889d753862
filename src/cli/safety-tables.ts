import type { VerifyResult } from "../contract/records.ts";
import type { Backup, Restored } from "../contract/safety.ts";
import { counted, table } from "./tables.ts";

/** One line a check, then what was found, and a sentence that sums it up. */
export function verifySentence({ ok, problems, checks, articles, annotations }: VerifyResult): string {
  const lines = checks.map(({ title, isFine, skipped }) => {
    if (skipped !== null) return `  –  ${title} Not looked at: ${skipped}\n`;
    return `  ${isFine ? "✓" : "✗"}  ${title}\n`;
  });
  const found = `${counted(articles, "article")} and ${counted(annotations, "highlight")} checked`;
  const sum = ok
    ? `\nAll is well: ${found}.\n`
    : `\n${counted(problems.length, "problem")}, ${found}:\n${problems.map(({ message }) => `- ${message}\n`).join("")}`;
  return `${lines.join("")}${sum}`;
}

export function backupTable(backups: readonly Backup[]): string {
  if (backups.length === 0) return "There is no backup yet.\n";
  const rows = backups.map(({ id, articles, annotations, tags, bytes }) => [
    ...[id, articles, annotations, tags],
    `${Math.max(1, Math.round(bytes / 1024))} kB`,
  ]);
  return table(["BACKUP", "ARTICLES", "HIGHLIGHTS", "TAGS", "SIZE"], rows);
}

export function restoredSentence(restored: Restored | null): string {
  if (restored === null) return "Nothing was restored.\n";
  const { backup, keptAs } = restored;
  const kept = keptAs === null ? "" : ` The project as it was before is kept as ${keptAs}.`;
  return `The backup of ${backup.at} is in the project’s place.${kept}\n`;
}
