import type { BenchRecord } from "./record.ts";
import { tableOf } from "./table.ts";

/** docs/benchmarks.md, whole. `notes` are by area. */
export function pageOf(record: BenchRecord, notes: Readonly<Record<string, readonly string[]>>): string {
  const measured = Object.entries(record);
  const rows = measured.flatMap(([, { rows }]) => rows);
  const [held, missed] = [true, false].map((wanted) => rows.filter((row) => row.held === wanted).length);
  return `# Benchmarks

Written by \`npm run bench\`, which measures ours and the other by turns in one run: ${held} bars held,
${missed} missed. Times are medians in milliseconds unless the name says otherwise; “p95” is the slowest of
twenty. A ratio says more than a time: the machine is named below, and was busy with other work too. The
exponent is that of the size in the cost (1 is as much as the size, 0 not at all); its bar is that of n log n.

${tableOf(rows)}

${notesOf(record, notes)}## Measured

${machinesOf(record)}

A run of all areas, or of one (\`npm run bench -- search\`), measures these anew and leaves the rows of the others
as they were; \`--quick\` writes nothing. The rows are kept in \`benchmarks.json\`.
`;
}

function notesOf(record: BenchRecord, notes: Readonly<Record<string, readonly string[]>>): string {
  const noted = Object.keys(record).flatMap((area) =>
    (notes[area] ?? []).map((note) => `- **${area}**: ${note}`),
  );
  return noted.length === 0 ? "" : `## Notes\n\n${noted.join("\n")}\n\n`;
}

/** Each machine with its facts, and what was measured on it when. */
function machinesOf(record: BenchRecord): string {
  const on = Map.groupBy(Object.entries(record), ([, { machine }]) => machine.join("\n"));
  return [...on]
    .map(([facts, areas]) => {
      const when = areas.map(([area, { day }]) => `${area} (${day})`).join(", ");
      return [`- Areas: ${when}`, ...facts.split("\n").map((fact) => `- ${fact}`)].join("\n");
    })
    .join("\n\n");
}
