import type { Pattern } from "./look.ts";
import { cleanTagName, deepestTag, foldTagName, joinTagPath, longestTagName, readTagPath } from "./path.ts";

/** A tag of a codebook that is not, or not yet, a project's. What is not stated is null or empty. */
export interface CodebookTag {
  /** From the root down. */
  readonly names: readonly string[];
  /** `#rrggbb`, lower case. */
  readonly colour: string | null;
  readonly pattern: Pattern | null;
  readonly description: string;
  readonly inclusion: string;
  readonly exclusion: string;
}

/** Tags with parents before children, each path once whatever its case. */
export interface CodebookFile {
  readonly tags: readonly CodebookTag[];
  /** Whole sentences about what of the file is not in it. */
  readonly notes: readonly string[];
}

/**
 * Put a codebook as a file states it in order: names cleaned as when they are typed, tags above
 * others added where the file only implies them, one path's rows made one. Tags that cannot be are
 * left out and counted.
 */
export function tidyCodebook(stated: readonly CodebookTag[], notes: readonly string[] = []): CodebookFile {
  const tags = new Map<string, CodebookTag>();
  let left = 0;
  for (const tag of stated) {
    const names = tag.names.map(cleanTagName);
    if (names.some((name) => name.includes("/")) || !readTagPath(joinTagPath(names)).ok) {
      left += 1;
      continue;
    }
    for (let depth = 1; depth < names.length; depth++) {
      const above = names.slice(0, depth);
      if (!tags.has(keyOf(above))) tags.set(keyOf(above), { ...blank, names: above });
    }
    const known = tags.get(keyOf(names));
    tags.set(keyOf(names), known === undefined ? { ...tag, names } : joined(known, tag));
  }
  const leftOut = `${left === 1 ? "1 tag has" : `${left} tags have`} a name that is empty, holds a “/”, is longer than ${longestTagName} characters or lies more than ${deepestTag} deep, and ${left === 1 ? "is" : "are"} left out.`;
  return { tags: [...tags.values()], notes: left === 0 ? notes : [...notes, leftOut] };
}

/** What a tag has of which nothing is said. */
export const blank: Omit<CodebookTag, "names"> = {
  ...{ colour: null, pattern: null, description: "", inclusion: "", exclusion: "" },
};

/** The same for paths that differ in case alone. */
export function keyOf(names: readonly string[]): string {
  return joinTagPath(names.map(foldTagName));
}

function joined(first: CodebookTag, second: CodebookTag): CodebookTag {
  return {
    names: first.names,
    colour: first.colour ?? second.colour,
    pattern: first.pattern ?? second.pattern,
    description: first.description || second.description,
    inclusion: first.inclusion || second.inclusion,
    exclusion: first.exclusion || second.exclusion,
  };
}

/** `#RRGGBB` or `#rgb` as `#rrggbb`; null for anything else. */
export function readColour(stated: string): string | null {
  const text = stated.trim().toLowerCase();
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  const long = /^#?([0-9a-f]{6})$/.exec(text);
  return long === null ? null : `#${long[1]}`;
}
