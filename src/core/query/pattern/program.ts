import {
  type Assertion,
  type CharacterTest,
  type PatternFault,
  type PatternNode,
  readSyntax,
} from "./syntax.ts";

/** A pattern as instructions for the machine in `run.ts`; numbers are places in the program. */
export type Instruction =
  | { readonly kind: "character"; readonly test: CharacterTest }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  /** Try `first`, then `second`. */
  | { readonly kind: "split"; first: number; second: number }
  | { readonly kind: "jump"; to: number }
  | { readonly kind: "match" };

export type Program = readonly Instruction[];

export type ReadPattern =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly why: PatternFault | "big" };

/** Longest pattern, in UTF-16 code units; it also bounds how deep its groups nest. */
const longestPattern = 500;

/** Most instructions: each may be tried at every character of every text. */
const mostInstructions = 1000;

/** Compile a pattern; answers why when it cannot be used. Never throws, whatever was typed. */
export function readPattern(pattern: string, ignoresCase: boolean): ReadPattern {
  if (pattern.length > longestPattern) return { ok: false, why: "big" };
  const syntax = readSyntax(pattern, ignoresCase);
  if (!syntax.ok) return syntax;
  if (sizeOf(syntax.node) > mostInstructions) return { ok: false, why: "big" };
  const program: Instruction[] = [];
  append(program, syntax.node);
  program.push({ kind: "match" });
  return { ok: true, program };
}

function sizeOf(node: PatternNode): number {
  if (node.kind === "sequence" || node.kind === "choice") {
    return node.parts.reduce((sum, part) => sum + sizeOf(part) + 2, 0);
  }
  if (node.kind !== "repeat") return 1;
  const copies = Number.isFinite(node.max) ? node.max : node.min + 1;
  return Math.max(1, copies) * (sizeOf(node.part) + 2);
}

function append(program: Instruction[], node: PatternNode): void {
  switch (node.kind) {
    case "sequence":
      for (const part of node.parts) append(program, part);
      break;
    case "choice":
      appendChoice(program, node.parts);
      break;
    case "repeat":
      appendRepeat(program, node);
      break;
    default:
      program.push(node);
  }
}

function appendChoice(program: Instruction[], parts: readonly PatternNode[]): void {
  const jumps: { kind: "jump"; to: number }[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) {
      append(program, part);
      break;
    }
    const split = { kind: "split" as const, first: program.length + 1, second: 0 };
    program.push(split);
    append(program, part);
    const jump = { kind: "jump" as const, to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.second = program.length;
  }
  for (const jump of jumps) jump.to = program.length;
}

function appendRepeat(
  program: Instruction[],
  { part, min, max, isGreedy }: Extract<PatternNode, { kind: "repeat" }>,
): void {
  for (let copy = 0; copy < min; copy += 1) append(program, part);
  const exits: (() => void)[] = [];
  const option = () => {
    const split = { kind: "split" as const, first: 0, second: 0 };
    program.push(split);
    split[isGreedy ? "first" : "second"] = program.length;
    exits.push(() => {
      split[isGreedy ? "second" : "first"] = program.length;
    });
  };
  if (Number.isFinite(max)) {
    for (let copy = min; copy < max; copy += 1) {
      option();
      append(program, part);
    }
  } else {
    const start = program.length;
    option();
    append(program, part);
    program.push({ kind: "jump", to: start });
  }
  for (const leave of exits) leave();
}
