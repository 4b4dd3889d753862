import type { KeyPress } from "../../../../contract/keymap.ts";
import type { BoundStep } from "../../../../core/text/steps/bound-steps.ts";
import { actionOf } from "../../../reader/reader-keys.ts";

export type Edge = BoundStep["edge"];

/**
 * What a key means while bounds are edited; null when it is none of ours. `nothing` for keys that
 * would do something else to the text: those have to wait.
 */
export function readBoundKey(press: KeyPress): BoundStep | "keep" | "giveUp" | "nothing" | null {
  if (press.isComposing || press.ctrlKey || press.metaKey) return null;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[press.key];
  if (step === 1 || step === -1)
    return { edge: press.shiftKey ? "start" : "end", step, isExact: press.altKey };
  if (press.key === "Enter") return "keep";
  if (press.key === "Escape") return "giveUp";
  return actionOf(press) === null && !/^(Arrow|Page|Home|End)/.test(press.key) ? null : "nothing";
}
