import { type IRunOptions, ShadingType, UnderlineType } from "docx";
import type { Highlight } from "../../../core/report/report.ts";
import { hues, type Look, type Pattern } from "../../../core/tag/look.ts";

const underlines: Record<Pattern, (typeof UnderlineType)[keyof typeof UnderlineType]> = {
  solid: UnderlineType.SINGLE,
  dashed: UnderlineType.DASH,
  dotted: UnderlineType.DOTTED,
};

const untagged: Look = { colour: hues.slate, pattern: "solid" };

/**
 * How a run under these highlights looks: shaded with their mixed colours, a fifth of it on white
 * and stronger where they overlap, and underlined in the colour and pattern of the first. A run has
 * one underline in Word; the comments tell overlapping highlights apart.
 */
export function highlightedRun(over: readonly Highlight[]): IRunOptions {
  if (over.length === 0) return {};
  const looks = over.map(({ tags }) => tags[0] ?? untagged);
  const strength = Math.min(0.2 + 0.12 * (looks.length - 1), 0.5);
  const [first] = looks;
  return {
    shading: { type: ShadingType.CLEAR, color: "auto", fill: mixOnWhite(looks, strength) },
    underline: { type: underlines[first!.pattern] ?? UnderlineType.SINGLE, color: hexOf(first!.colour) },
  };
}

/** `rrggbb`, as Word writes colours; slate for a colour that is none. */
export function hexOf(colour: string): string {
  return (/^#[0-9a-f]{6}$/i.test(colour) ? colour : hues.slate).slice(1).toLowerCase();
}

function mixOnWhite(looks: readonly Look[], strength: number): string {
  const channels = [0, 2, 4].map((at) => {
    const values = looks.map(({ colour }) => Number.parseInt(hexOf(colour).slice(at, at + 2), 16));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.round(255 + (mean - 255) * strength);
  });
  return channels.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}
