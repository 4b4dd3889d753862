/**
 * Licences that what we give away may be under: each asks for its text to go along and for nothing
 * of our own. SPDX names. MPL-2.0 is not among them: it takes a decision of its own.
 */
const allowedLicences: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
  "Zlib",
]);

/**
 * Whether an SPDX expression of names, `AND`, `OR` and brackets lets itself be fulfilled with allowed
 * licences alone. What cannot be read is not.
 */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let isFine = both();
    while (words[at] === "OR") {
      at += 1;
      isFine = both() || isFine;
    }
    return isFine;
  };
  const both = (): boolean => {
    let isFine = one();
    while (words[at] === "AND") {
      at += 1;
      isFine = one() && isFine;
    }
    return isFine;
  };
  const one = (): boolean => {
    const word = words[at];
    at += 1;
    if (word !== "(") return word !== undefined && allowedLicences.has(word);
    const isFine = either();
    const isClosed = words[at] === ")";
    at += 1;
    return isFine && isClosed;
  };
  const isFine = either();
  return isFine && at === words.length;
}
