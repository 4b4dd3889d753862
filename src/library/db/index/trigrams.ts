import type { Stretches } from "../../../core/query/pattern/stretches.ts";

/**
 * Candidates for a stretch of text, as an expression for a trigram index with `detail=none`, which
 * knows no phrases: every three characters that follow one another must stand somewhere in the row.
 * Null when the stretch is too short for one.
 */
function trigramsOf(stretch: string): string | null {
  const characters = [...stretch];
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at += 1) trigrams.add(characters.slice(at, at + 3).join(""));
  if (trigrams.size === 0) return null;
  // The rarest would do; all of them cost more look-ups than they spare candidates.
  return [...trigrams].slice(0, mostTrigrams).map(quoted).join(" AND ");
}

/** The expression for stretches; null when they leave every row a candidate. */
export function expressionOfStretches(stretches: Stretches): string | null {
  if (stretches.kind === "stretch") return trigramsOf(stretches.text);
  const parts = stretches.parts.map(expressionOfStretches);
  const known = parts.filter((part) => part !== null).map((part) => `(${part})`);
  if (stretches.kind === "or" && known.length < parts.length) return null;
  if (known.length === 0) return null;
  return known.join(stretches.kind === "and" ? " AND " : " OR ");
}

const mostTrigrams = 24;

function quoted(trigram: string): string {
  return `"${trigram.replaceAll('"', '""')}"`;
}
