import { hueOf } from "../../core/tag/look.ts";

/**
 * The CSS colour that stands for a tag's `#rrggbb` in the window. The eight hues have a value for
 * light and one for dark (styles/tokens.css); a colour of the analyst's own is shown as it is.
 */
export function tagColourVar(colour: string): string {
  const hue = hueOf(colour);
  return hue === null ? colour : `var(--tag-${hue})`;
}
