import { decodeBytes } from "../../encoding/decode.ts";
import type { NamedBytes } from "../exchange-reading.ts";

/** What brat's configuration says of types: the name each is shown by, and the order they stand in. */
export interface BratLabels {
  readonly nameOf: (type: string) => string;
  /** The place of a type in the list of types; -1 for one that is not in it. */
  readonly placeOf: (type: string) => number;
  /** Every type the configuration lists. */
  readonly types: readonly string[];
}

export function readLabels(files: readonly NamedBytes[]): BratLabels {
  const names = new Map<string, string>();
  for (const line of section(files, "visual.conf", "labels")) {
    const [type, shown] = line.split("|").map((part) => part.trim());
    if (type && shown) names.set(type, shown);
  }
  // Macros, and types that only group others, stand among them with signs before their names.
  const types = section(files, "annotation.conf", "entities").flatMap(
    (line) => line.match(/^[\p{L}\p{N}_-]+/u) ?? [],
  );
  const places = new Map(types.map((type, place) => [type, place]));
  return {
    nameOf: (type) => names.get(type) ?? type,
    placeOf: (type) => places.get(type) ?? -1,
    types,
  };
}

/** The lines of one section of a configuration file, `[name]` above them; none when it is not there. */
function section(files: readonly NamedBytes[], fileName: string, name: string): string[] {
  const file = files.find((each) => each.name.toLowerCase().split("/").at(-1) === fileName);
  const decoding = file === undefined || file.bytes.length === 0 ? null : decodeBytes(file.bytes);
  if (decoding === null || !decoding.ok) return [];
  const lines = decoding.decoded.split(/\r\n|\r|\n/u).map((line) => line.trim());
  const start = lines.findIndex((line) => line.toLowerCase() === `[${name}]`);
  if (start === -1) return [];
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => /^\[.*\]$/u.test(line));
  return after.slice(0, end === -1 ? undefined : end).filter((line) => line !== "" && !line.startsWith("#"));
}
