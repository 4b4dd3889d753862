/** Kinds of files that hold what others highlighted, tagged and noted, told apart by name and first bytes. */
export type ExchangeKind =
  | "qdpx"
  | "qdc"
  /** Our own project, W3C Web Annotations or Hypothesis: which one shows once it is read. */
  | "json"
  /** One or more `.ann` files with their texts. */
  | "brat"
  /** The same, packed. */
  | "zip"
  | "doccano"
  | "hypothesis-csv"
  | "taguette-csv";

/** What an ending promises whatever the file holds. */
const endings: ReadonlyMap<string, ExchangeKind> = new Map([
  ["qdpx", "qdpx"],
  ["qdc", "qdc"],
  ["json", "json"],
  ["jsonld", "json"],
  ["ann", "brat"],
  ["zip", "zip"],
]);

/** Bytes in which the first rows of a table must stand for its kind to show. */
export const exchangeHead = 64 * 1024;

/**
 * What kind of exchange file this is, or null when it is none. `head` are its first bytes (all of
 * them will do): a table is one by its columns, JSON Lines by labels that are spans.
 */
export function exchangeKindOf(fileName: string, head: Uint8Array): ExchangeKind | null {
  const ending = /\.(?<ending>[^./\\]+)$/u.exec(fileName)?.groups?.ending?.toLowerCase() ?? "";
  const promised = endings.get(ending);
  if (promised !== undefined) return promised;
  if (ending === "csv") return tableOf(new TextDecoder().decode(head.subarray(0, exchangeHead)));
  if (ending === "jsonl" || ending === "ndjson") {
    return isDoccano(new TextDecoder().decode(head.subarray(0, exchangeHead))) ? "doccano" : null;
  }
  return null;
}

/** Whether a file of this name may be an exchange file, so that its head is worth reading. */
export function mayBeExchange(fileName: string): boolean {
  return /\.(?:qdpx|qdc|json|jsonld|ann|zip|csv|jsonl|ndjson)$/iu.test(fileName);
}

const hypothesisColumns = ["created at", "author", "page", "url", "group", "type", "comment", "tags"];
const taguetteColumns = ["id", "document", "tag", "content"];

function tableOf(head: string): ExchangeKind | null {
  const [first = ""] = head.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  const names = first.split(",").map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, "$1")
      .toLowerCase(),
  );
  if (names.join() === taguetteColumns.join()) return "taguette-csv";
  const hasQuote = names.some((name) => name === "quote" || name === "quote/description");
  return hasQuote && hypothesisColumns.every((name) => names.includes(name)) ? "hypothesis-csv" : null;
}

/**
 * Rows are doccano's when each that is a text has a list of labels, and one of them labels a span. One
 * that is cut off or has no text says nothing: the reader leaves it out and tells.
 */
function isDoccano(head: string): boolean {
  const lines = head.split("\n");
  // The head may end inside a row; a row longer than the head is judged by what there is of it.
  if (lines.length > 1) lines.pop();
  const rows = lines.filter((line) => line.trim() !== "");
  const [first] = rows;
  if (first === undefined) return false;
  if (rows.length === 1 && lines.length === 1 && parsed(first) === null) return looksLikeSpans(first);
  const labels = rows.map(parsed).filter(hasText).map(spansOf);
  return labels.every((spans) => spans !== null) && labels.some((spans) => spans !== null && spans > 0);
}

function looksLikeSpans(row: string): boolean {
  return (
    /^\s*\{/u.test(row) &&
    /"(?:label|labels)"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"|"start_offset"\s*:\s*\d/u.test(row)
  );
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof RangeError) return null;
    throw problem;
  }
}

function hasText(row: unknown): row is { readonly text: string } {
  return typeof row === "object" && row !== null && "text" in row && typeof row.text === "string";
}

/** How many spans a row labels; null when it is no row of doccano's. */
function spansOf(row: { readonly text: string }): number | null {
  if ("entities" in row && Array.isArray(row.entities)) {
    return row.entities.filter((entity) => typeof entity?.start_offset === "number").length;
  }
  const label: unknown = "label" in row ? row.label : "labels" in row ? row.labels : undefined;
  if (!Array.isArray(label)) return null;
  const areSpans = label.every(
    (span) => Array.isArray(span) && Number.isInteger(span[0]) && Number.isInteger(span[1]),
  );
  return areSpans ? label.length : null;
}
