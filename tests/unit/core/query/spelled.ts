import { parseQuery } from "../../../../src/core/query/parse.ts";
import type { Query } from "../../../../src/core/query/query.ts";

/** A query written so that every join and every reading shows. */
export function spelled(query: Query): string {
  switch (query.kind) {
    case "nothing":
      return "nothing";
    case "text":
      return query.words.join("+") + (query.prefix ? "*" : "");
    case "tag":
      return `#${query.path.join("/")}${query.withChildren ? "/*" : ""}`;
    case "near":
      return `near(${query.terms.map(spelled).join(" ")}; ${query.distance})`;
    case "substring":
      return `~${query.folded}`;
    case "pattern":
      return `/${query.pattern}/${query.ignoresCase ? "i" : ""}`;
    case "named":
      return `${query.filter}:${query.value}`;
    case "date":
      return `${query.from ?? ""}..${query.to ?? ""}`;
    case "has-note":
      return "note";
    case "has-claim":
      return "claim";
    case "has-importance":
      return "important";
    case "importance":
      return `important ${query.least}-${query.most}`;
    case "role":
      return `in ${query.roles.join("|")}`;
    case "annotated":
      return query.isAnnotated ? "annotated" : "bare";
    case "within":
      return `[${query.places.join("|")} ${query.part === null ? "" : spelled(query.part)}]`;
    case "not":
      return `!${spelled(query.part)}`;
    default:
      return `(${query.parts.map(spelled).join(query.kind === "and" ? " & " : " | ")})`;
  }
}

/** What a search is read as; where it cannot be read, the sentences about it. */
export function read(source: string): string {
  const parsed = parseQuery(source);
  return parsed.ok ? spelled(parsed.query) : parsed.problems.map(({ message }) => message).join(" ");
}

/** The problems as [what is underlined, the sentence]. */
export function problemsIn(source: string): [string, string][] {
  const parsed = parseQuery(source);
  if (parsed.ok) throw new Error(`“${source.slice(0, 40)}” was read as ${spelled(parsed.query)}`);
  return parsed.problems.map(({ start, end, message }) => [source.slice(start, end), message]);
}
