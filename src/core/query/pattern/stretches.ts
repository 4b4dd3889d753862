import type { PatternTerm } from "../query.ts";
import { type PatternNode, readSyntax } from "./syntax.ts";

/** Stretches of folded text of which a row must hold all, or one of several, to be worth a look. */
export type Stretches =
  | { readonly kind: "stretch"; readonly text: string }
  | { readonly kind: "and" | "or"; readonly parts: readonly Stretches[] };

/**
 * What every text that a pattern is found in holds, as far as it can be told: runs of ASCII letters
 * and digits, in lower case, because folding (`foldText`) does no more to those and never parts them.
 * Null when the pattern may be found anywhere.
 *
 * After Russ Cox, “Regular Expression Matching with a Trigram Index” (2012), much simplified.
 */
export function stretchesOfPattern({ pattern, ignoresCase }: PatternTerm): Stretches | null {
  const syntax = readSyntax(pattern, ignoresCase);
  return syntax.ok ? stretchesOf(syntax.node) : null;
}

function stretchesOf(node: PatternNode): Stretches | null {
  switch (node.kind) {
    case "character":
      return node.letter === null ? null : { kind: "stretch", text: node.letter };
    case "assertion":
      return null;
    case "repeat":
      return node.min === 0 ? null : stretchesOf(node.part);
    case "choice": {
      const parts = node.parts.map(stretchesOf);
      return parts.every((part) => part !== null) ? { kind: "or", parts } : null;
    }
    case "sequence":
      return all(runsOf(node.parts));
  }
}

/** Letters that follow one another as one stretch; what matches nothing itself does not part them. */
function runsOf(parts: readonly PatternNode[]): Stretches[] {
  const found: Stretches[] = [];
  let run = "";
  const end = () => {
    if (run !== "") found.push({ kind: "stretch", text: run });
    run = "";
  };
  for (const part of parts) {
    if (part.kind === "character" && part.letter !== null) {
      run += part.letter;
      continue;
    }
    if (part.kind === "assertion") continue;
    end();
    const inside = stretchesOf(part);
    if (inside !== null) found.push(inside);
  }
  end();
  return found;
}

function all(parts: readonly Stretches[]): Stretches | null {
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : { kind: "and", parts };
}
