import { machine, versionOf } from "./machine.ts";
import type { Row } from "./rows.ts";
import { tableOf } from "./table.ts";

const peers = ["better-sqlite3", "lexical", "@recogito/text-annotator", "minisearch", "flexsearch"];

/** docs/benchmarks.md, whole. */
export function pageOf(rows: readonly Row[]): string {
  const versions = Object.fromEntries(
    [...peers, "approx-string-match", "electron"].map((name) => [name, versionOf(name)]),
  );
  const facts = machine(versions).map((fact) => `- ${fact}`);
  const [held, missed] = [true, false].map((wanted) => rows.filter((row) => row.held === wanted).length);
  return `# Benchmarks

Written by \`npm run bench\`, which measures ours and the other by turns in one run: ${held} bars held,
${missed} missed. Times are medians in milliseconds unless the name says otherwise; “p95” is the slowest of
twenty. A ratio says more than a time: the machine is named below, and was busy with other work too.

${facts.join("\n")}

${tableOf(rows)}
`;
}
