import { parseArgs } from "node:util";

export interface Options {
  /** In the order in which areas are run. */
  readonly names: readonly string[];
  readonly isQuick: boolean;
  readonly isJson: boolean;
}

/** What was asked for on the command line. Throws with a sentence when there is no such area. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  });
  const strange = positionals.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new Error(`There is no area “${strange}”. Areas: ${known.join(", ")}.`);
  }
  const names = positionals.length === 0 ? known : known.filter((name) => positionals.includes(name));
  return { names, isQuick: values.quick, isJson: values.json };
}
