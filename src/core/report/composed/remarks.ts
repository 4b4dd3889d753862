import type { ComposedBody, ResolvedEvidence, ResolvedSection } from "./body.ts";
import type { Change } from "./evidence.ts";

const changed: Readonly<Record<Change, string>> = { quote: "words", tags: "tags", note: "note" };

/** “its words and tags” */
function listed(changes: readonly Change[]): string {
  const names = changes.map((change) => changed[change]);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What a reader must know about a piece of evidence; null when it is as it was put in. */
export function remarkOn({ state, changes, nowQuote }: ResolvedEvidence): string | null {
  switch (state) {
    case "same":
      return null;
    case "changed":
      return changes.includes("quote")
        ? `The highlight has changed since (its ${listed(changes)}). It now reads: “${nowQuote.replace(/\s+/g, " ")}”`
        : `The highlight has changed since: its ${listed(changes)}.`;
    case "unplaced":
      return "The article has a newer text, in which the place of this highlight is not decided yet.";
    case "gone":
      return "This highlight has been deleted from the project since.";
  }
}

/** What a reader must know about a generated section besides its highlights; null when there is nothing. */
export function remarkOnSection({ isGone, problem, highlights }: ResolvedSection): string | null {
  if (problem !== null) return `This section could not be made: ${problem}`;
  if (isGone) return "What this section was made of has been deleted from the project since.";
  return highlights.length === 0 ? "There is nothing in this section." : null;
}

/** The same for the whole report, a sentence each, for who exports it. */
export function describeStale({ blocks }: ComposedBody): readonly string[] {
  const evidence = blocks.filter((block) => block.kind === "evidence");
  const count = (state: ResolvedEvidence["state"]) => evidence.filter((each) => each.state === state).length;
  const sections = blocks.filter((block) => block.kind === "section");
  const sentence = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number.toLocaleString("en")} ${number === 1 ? one : many}.`];
  return [
    ...sentence(
      count("changed"),
      "piece of evidence has changed since it was put in, which the report says",
      "pieces of evidence have changed since they were put in, which the report says",
    ),
    ...sentence(
      count("gone"),
      "piece of evidence has been deleted from the project, which the report says",
      "pieces of evidence have been deleted from the project, which the report says",
    ),
    ...sentence(
      count("unplaced"),
      "piece of evidence waits in “Needs review”, which the report says",
      "pieces of evidence wait in “Needs review”, which the report says",
    ),
    ...sentence(
      sections.filter(({ isGone, problem }) => isGone || problem !== null).length,
      "generated section lacks its saved search or tag, which the report says",
      "generated sections lack their saved searches or tags, which the report says",
    ),
  ];
}
