import { parseArgs } from "node:util";

const options = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  sample: { type: "boolean" },
  person: { type: "string" },
  article: { type: "string" },
  quote: { type: "string" },
  nth: { type: "string" },
  range: { type: "string" },
  tag: { type: "string", multiple: true },
  note: { type: "string" },
  query: { type: "string" },
  search: { type: "string" },
  limit: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  encoding: { type: "string" },
  report: { type: "string" },
  "no-notes": { type: "boolean" },
  "no-persons": { type: "boolean" },
  "no-junk": { type: "boolean" },
  citation: { type: "string" },
  paper: { type: "string" },
} as const;

type Options = typeof options;

export type Flags = ReturnType<typeof parse>["values"];

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** A command line that cannot be carried out as typed; the sentence says why. */
export class UsageError extends Error {}

/** Split a command line. Throws {@link UsageError} on an unknown option or a missing value. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { positionals, values } = parse(joinValues(argv));
    return { words: positionals, flags: values };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true, strict: true });
}

/**
 * `--quote "– so"` as `--quote=– so`: quotations, notes and queries may begin with a dash, which
 * parseArgs would take for an option.
 */
function joinValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const next = argv[i + 1];
    if (word === "--") return [...joined, ...argv.slice(i)];
    if (next !== undefined && takesValue(word)) {
      joined.push(`${word}=${next}`);
      i += 1;
    } else joined.push(word);
  }
  return joined;
}

function takesValue(word: string): boolean {
  const name = word.slice(2);
  return (
    word.startsWith("--") && Object.hasOwn(options, name) && options[name as keyof Options].type === "string"
  );
}

/** A whole number from a flag. Throws {@link UsageError} when it is none. */
export function wholeNumber(flag: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number) || number < least) {
    throw new UsageError(`--${flag} takes a whole number from ${least}, not “${value}”.`);
  }
  return number;
}

/** `START:END`. Throws {@link UsageError} when it is not of that form. */
export function readRange(value: string): { start: number; end: number } {
  const match = /^(-?\d+):(-?\d+)$/.exec(value);
  if (match === null) throw new UsageError(`--range takes START:END in UTF-16 code units, not “${value}”.`);
  return { start: Number(match[1]), end: Number(match[2]) };
}
