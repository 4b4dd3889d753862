import { papers, readableOn } from "../../core/tag/contrast.ts";
import { hueOf } from "../../core/tag/look.ts";

/**
 * The CSS colour that stands for a tag's `#rrggbb` in the window. The eight hues have a value for
 * light and one for dark (styles/tokens.css); a colour of the analyst's own is shown as it is on
 * light paper, and lightened on dark paper as far as it must be to stand out.
 */
export function tagColourVar(colour: string): string {
  const hue = hueOf(colour);
  return hue === null ? `light-dark(${colour}, ${readableOn(colour, papers.dark)})` : `var(--tag-${hue})`;
}
