import type { Annotation, Tag } from "../../../contract/records.ts";
import { hues, type Look } from "../../../core/tag/look.ts";
import type { Paint } from "../../reader/paint-rules.ts";
import { tagColourVar } from "../../ui/tag-colour.ts";

/** How a highlight without a tag looks. */
export const untagged: Look = { colour: hues.slate, pattern: "solid" };

/** A highlight is painted as its first tag; the others show on its card. */
export function paintOf(annotation: Annotation, tagsById: ReadonlyMap<string, Tag>): Paint {
  const { colour, pattern } = tagsById.get(annotation.tagIds[0] ?? "") ?? untagged;
  return { colour: tagColourVar(colour), pattern };
}
