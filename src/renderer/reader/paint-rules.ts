import type { Pattern } from "../../core/tag/look.ts";

/** How a highlight is painted: a CSS colour and a line under it. */
export interface Paint {
  readonly colour: string;
  readonly pattern: Pattern;
}

/** How strongly a highlight is lifted out of those at rest: under the pointer, or the one at hand. */
export type Strength = "hovered" | "active";

/**
 * Both lie over the tint of a highlight at rest, which stays. A tint of b over one of a gives
 * a + b(1 - a), and 1.3 is about 1 / (1 - a) for the tints in use. The line under the text stays too:
 * dashes laid over dashes would close up.
 */
const strengths: Record<Strength, string> = {
  hovered: "calc((var(--tint-lifted) - var(--tint)) * 0.6)",
  active: "calc((var(--tint-lifted) - var(--tint)) * 1.3)",
};

/** One name a colour, pattern and strength; `prefix` keeps several readers in a window apart. */
export function highlightName(prefix: string, { colour, pattern }: Paint, strength: Strength): string {
  return `${prefix}-${strength}-${pattern}-${colour.replaceAll(/[^a-z0-9]+/gi, "")}`;
}

/** What is painted for a while and is no highlight: a selection kept, a sentence read, words found. */
export type Tool = "pending" | "sentence" | "found" | "current";

const tools: Record<Tool, string> = {
  pending: "background-color: var(--selection);",
  sentence: "background-color: color-mix(in oklab, var(--accent) 11%, transparent);",
  found: "background-color: var(--found);",
  current: "background-color: var(--found-current); color: var(--on-found-current);",
};

/** The same where the desktop forces its own colours. */
const forcedTools: Record<Tool, string> = {
  pending: "background-color: Highlight; color: HighlightText;",
  sentence: "background-color: Canvas; color: CanvasText; text-decoration: underline dotted 1px CanvasText;",
  found: "background-color: Mark; color: MarkText;",
  current: "background-color: Highlight; color: HighlightText;",
};

/**
 * The words of one reader, whose text's element carries its prefix (`data-painter`). Rules for every
 * element would have a style worked out for each of them and each name whenever a card moves.
 */
function wordsOf(prefix: string, name: string): string {
  return `[data-painter="${prefix}"] [data-start]::highlight(${name})`;
}

export function toolName(prefix: string, tool: Tool): string {
  return `${prefix}-${tool}`;
}

function toolRules(prefix: string, looks: Record<Tool, string>): string[] {
  return (Object.keys(looks) as Tool[]).map(
    (tool) => `${wordsOf(prefix, toolName(prefix, tool))} { ${looks[tool]} }`,
  );
}

/**
 * The style rules for these paints, lifted. Where the desktop forces its own colours, the line under
 * the text is what remains, and the one at hand looks selected.
 */
export function paintRules(prefix: string, paints: readonly Paint[]): string {
  const rules = paints.flatMap((paint) =>
    (Object.keys(strengths) as Strength[]).map((strength) => paintRule(prefix, paint, strength)),
  );
  return [...rules, ...toolRules(prefix, tools), forcedColours(prefix, paints)].join("\n");
}

function paintRule(prefix: string, paint: Paint, strength: Strength): string {
  const tint = `color-mix(in oklab, ${paint.colour} ${strengths[strength]}, transparent)`;
  return `${wordsOf(prefix, highlightName(prefix, paint, strength))} { background-color: ${tint}; }`;
}

function forcedColours(prefix: string, paints: readonly Paint[]): string {
  const rules = paints.flatMap((paint) => [
    `${wordsOf(prefix, highlightName(prefix, paint, "hovered"))} {
    background-color: Canvas; color: CanvasText; text-decoration: underline ${paint.pattern} 2px LinkText;
  }`,
    `${wordsOf(prefix, highlightName(prefix, paint, "active"))} {
    background-color: Highlight; color: HighlightText; text-decoration: underline ${paint.pattern} 3px HighlightText;
  }`,
  ]);
  return `@media (forced-colors: active) {\n  ${[...rules, ...toolRules(prefix, forcedTools)].join("\n  ")}\n}`;
}
