/**
 * Characters that change what a page looks like without being seen. The embeddings, overrides and
 * isolates of the Unicode bidirectional algorithm (UAX #9, table 4) can make a quotation read
 * otherwise than it is stored; the plain marks (LRM, RLM, ALM) cannot, and belong to ordinary
 * Hebrew and Arabic text.
 */
const bidiControls: ReadonlyMap<string, string> = new Map([
  ["\u202a", "LRE"],
  ["\u202b", "RLE"],
  ["\u202c", "PDF"],
  ["\u202d", "LRO"],
  ["\u202e", "RLO"],
  ["\u2066", "LRI"],
  ["\u2067", "RLI"],
  ["\u2068", "FSI"],
  ["\u2069", "PDI"],
]);

const bidiControl = /[\u202a-\u202e\u2066-\u2069]/;

/** Whether the text holds a bidirectional embedding, override or isolate. */
export function holdsBidiControl(text: string): boolean {
  return bidiControl.test(text);
}

/** Cut a text around its bidirectional controls: every control is a piece of its own, none is lost. */
export function cutAtBidiControls(text: string): readonly { text: string; control: string | null }[] {
  return text
    .split(/([\u202a-\u202e\u2066-\u2069])/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, control: bidiControls.get(piece) ?? null }));
}

/** Tab, line feed and form feed are white space to a page; every other control is not text to it. */
const unprintable = /[[\p{Cc}\p{Cs}]--[\t\n\f]]/gv;

/** Code units that a page cannot hold: controls other than white space, and halves of a character. */
export function countUnprintable(text: string): number {
  return text.match(unprintable)?.length ?? 0;
}

/** The text with U+FFFD for each unprintable code unit: same length, so that positions still hold. */
export function replaceUnprintable(text: string): string {
  return text.replace(unprintable, "\ufffd");
}
