/** A regular expression as a tree, without what only naming and capturing need. */
export type PatternNode =
  /** `letter` is the one ASCII letter or digit it means, in lower case; null when it may be another. */
  | { readonly kind: "character"; readonly test: CharacterTest; readonly letter: string | null }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly part: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly isGreedy: boolean;
    };

/** Whether a code point is one that a class, an escape or a letter of the pattern means. */
export type CharacterTest = (code: number) => boolean;

export type Assertion = "line start" | "line end" | "word edge" | "no word edge";

export type PatternFault = "broken" | "around" | "back" | "flags";

export type ReadSyntax =
  | { readonly ok: true; readonly node: PatternNode }
  | { readonly ok: false; readonly why: PatternFault };

const hex = "[0-9a-fA-F]";
const atom = new RegExp(
  String.raw`\[(?:\\[^]|[^\]\\])*\]` +
    String.raw`|\\u[dD][89abAB]${hex}{2}\\u[dD][c-fC-F]${hex}{2}` +
    String.raw`|\\(?:u\{${hex}+\}|u${hex}{4}|x${hex}{2}|c[a-zA-Z]|[pP]\{[^}]*\}|[^])|[^]`,
  "uy",
);
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/uy;
const groupStart = /\((?:\?(?:(:)|(<[^=!>]*>)|(<?[=!])|([\s\S])))?/uy;

const assertions: ReadonlyMap<string, Assertion> = new Map([
  ["^", "line start"],
  ["$", "line end"],
  ["\\b", "word edge"],
  ["\\B", "no word edge"],
]);

/**
 * Read a regular expression as JavaScript has them with the flags `u` and `m`.
 *
 * What cannot be matched in linear time, looking around and referring back, is refused. Whatever
 * JavaScript itself refuses is broken; so this reads only what is known to be well formed.
 */
export function readSyntax(pattern: string, ignoresCase: boolean): ReadSyntax {
  if (!isWellFormed(pattern)) return { ok: false, why: "broken" };
  const flags = ignoresCase ? "iu" : "u";
  let at = 0;
  let why: PatternFault | null = null;

  const matchAt = (expression: RegExp) => {
    expression.lastIndex = at;
    return expression.exec(pattern);
  };

  const choice = (): PatternNode => {
    const parts = [sequence()];
    while (why === null && pattern.charAt(at) === "|") {
      at += 1;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  };

  const sequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (why === null && at < pattern.length && !"|)".includes(pattern.charAt(at))) {
      parts.push(repeated(single()));
    }
    return { kind: "sequence", parts };
  };

  const single = (): PatternNode => {
    if (pattern.charAt(at) === "(") return group();
    const found = matchAt(atom)?.[0] ?? "";
    at += found.length;
    const assertion = assertions.get(found);
    if (assertion !== undefined) return { kind: "assertion", assertion };
    if (/^\\[1-9k]/.test(found)) {
      why = "back";
      return { kind: "sequence", parts: [] };
    }
    const letter = /^[0-9A-Za-z]$/.test(found) ? found.toLowerCase() : null;
    return { kind: "character", test: characterTest(found, flags), letter };
  };

  const group = (): PatternNode => {
    const [start = "", , , around, other] = matchAt(groupStart) ?? [];
    if (around !== undefined) why = "around";
    if (other !== undefined) why = "flags";
    at += start.length;
    const inside = choice();
    at += 1;
    return inside;
  };

  const repeated = (part: PatternNode): PatternNode => {
    const found = matchAt(quantifier);
    if (found === null) return part;
    const [whole, sign, least, comma, most, lazy] = found;
    at += whole.length;
    const min = sign === undefined ? Number(least) : sign === "+" ? 1 : 0;
    const isOpen = sign === undefined ? comma !== "" && most === "" : sign !== "?";
    const max = isOpen ? Number.POSITIVE_INFINITY : sign === "?" ? 1 : Number(comma === "" ? least : most);
    return { kind: "repeat", part, min, max, isGreedy: lazy === "" };
  };

  const node = choice();
  return why === null ? { ok: true, node } : { ok: false, why };
}

function isWellFormed(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** One character is asked of JavaScript itself, and its answer kept. */
function characterTest(source: string, flags: string): CharacterTest {
  const expression = new RegExp(`^(?:${source === "/" ? "\\/" : source})$`, flags);
  // Most text is ASCII, and each of its characters is asked for at every place.
  const ascii = new Int8Array(128);
  const others = new Map<number, boolean>();
  const isMeant = (code: number) => expression.test(String.fromCodePoint(code));
  return (code) => {
    if (code < 128) {
      if (ascii[code] === 0) ascii[code] = isMeant(code) ? 1 : -1;
      return ascii[code] === 1;
    }
    const known = others.get(code) ?? isMeant(code);
    others.set(code, known);
    return known;
  };
}
