import type { ExchangeTag } from "../../../core/exchange/exchange.ts";
import { untaggedLabel } from "../untagged-label.ts";

export interface BratTypes {
  /** The type of a tag; null for a highlight without one. */
  readonly typeOf: (tag: ExchangeTag | null) => string;
  /** The types with the names to show, in tree order. */
  readonly all: readonly { readonly type: string; readonly label: string }[];
}

/**
 * brat knows types by names of letters, digits, `_` and `-`. A tag's follows from its path; what
 * cannot stand in one becomes `_`, and a number tells apart what that would make the same.
 */
export function bratTypes(tags: readonly ExchangeTag[]): BratTypes {
  const taken = new Set([untaggedLabel.toLowerCase()]);
  const types = new Map(
    tags.map(({ id, path }) => {
      const name = path
        .replace(/[^A-Za-z0-9_-]+/g, "_")
        .replace(/^_+/, "")
        .replace(/^(?![A-Za-z])/, "T_");
      let type = name;
      for (let next = 2; taken.has(type.toLowerCase()); next++) type = `${name}_${next}`;
      taken.add(type.toLowerCase());
      return [id, type] as const;
    }),
  );
  return {
    typeOf: (tag) => (tag === null ? untaggedLabel : types.get(tag.id)!),
    all: [
      ...tags.map(({ id, path }) => ({ type: types.get(id)!, label: path })),
      { type: untaggedLabel, label: untaggedLabel },
    ],
  };
}
