import type { ProposedFacts, proposeFacts } from "../../core/facts/propose.ts";
import type { Line } from "../../core/text/line.ts";
import { proposeLines } from "../../core/text/lines.ts";
import { type Fingerprint, fingerprintOf } from "../../core/text/near.ts";
import { withPages } from "../../core/text/pages.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";

/** What an article says by itself, whatever else the project holds. */
export interface Description {
  readonly lines: readonly Line[];
  readonly found: ProposedFacts;
  readonly fingerprint: Fingerprint;
}

/** Finds out what a text says about itself; see {@link loadFactFinder}. */
export type FactFinder = typeof proposeFacts;

/** The tables by which languages are told apart take a third of a second to load, so they wait for an import. */
export async function loadFactFinder(): Promise<FactFinder> {
  return (await import("../../core/facts/propose.ts")).proposeFacts;
}

/** Tell a reading's lines and facts. Takes about a millisecond, and for a book a hundred. */
export function describe(findFacts: FactFinder, reading: ReadArticle): Description {
  const { text } = reading;
  const lines = withPages(withHints(proposeLines(text), reading), reading.pages);
  return { lines, found: findFacts(text, lines, reading.facts), fingerprint: fingerprintOf(text) };
}

/** What the file says a line is, over what its words suggest. */
function withHints(lines: readonly Line[], { lineHints }: ReadArticle): Line[] {
  if (lineHints.length === 0) return [...lines];
  const roles = new Map(lineHints.map((hint) => [`${hint.start} ${hint.end}`, hint.role]));
  return lines.map((line) => ({ ...line, role: roles.get(`${line.start} ${line.end}`) ?? line.role }));
}
