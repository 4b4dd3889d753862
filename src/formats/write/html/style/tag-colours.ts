import type { ReportTag } from "../../../../core/report/report.ts";
import { hues, patterns } from "../../../../core/tag/look.ts";

/** The class that gives an element its tag's colour and pattern; null for no tag. */
export function tagClass(tag: ReportTag | null): string {
  return tag === null ? "coloured no-tag" : `coloured tag-${tag.number}`;
}

/**
 * One rule for each tag. A colour is a user's data and stands inside a style sheet here, so it must
 * be `#rrggbb` to the letter; any other becomes slate, and an unknown pattern solid.
 */
export function tagStyles(tags: readonly ReportTag[]): string {
  const rules = tags.map(({ number, colour, pattern }) => {
    const safeColour = /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : hues.slate;
    const safePattern = patterns.find((known) => known === pattern) ?? "solid";
    return `.tag-${number} { --tag: ${safeColour}; --pattern: ${safePattern}; }`;
  });
  return [`.no-tag { --tag: ${hues.slate}; --pattern: solid; }`, ...rules].join("\n");
}
