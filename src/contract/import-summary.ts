import type { ImportOutcome, ImportResult } from "./records.ts";

/** What became of an import's files, with how many there are of each outcome. */
export function importSummary(files: ImportResult["files"]): ImportResult {
  const count = (outcome: ImportOutcome) => files.filter((file) => file.outcome === outcome).length;
  return {
    imported: count("imported"),
    unchanged: count("unchanged"),
    versions: count("version"),
    refused: count("refused"),
    cancelled: count("cancelled"),
    files,
  };
}
