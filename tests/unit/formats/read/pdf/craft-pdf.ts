/** Words at a place on a page: points from the left and from the bottom, in Helvetica. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface CraftedPdf {
  readonly pages: readonly (readonly PdfWords[])[];
  /** The inside of the information dictionary. */
  readonly info?: string;
  /** More entries of the catalogue, of the font and of the trailer. */
  readonly catalogue?: string;
  readonly font?: string;
  /** The whole font, in place of Helvetica; words are then bytes of its encoding. */
  readonly fontObject?: string;
  readonly trailer?: string;
  /** What the page tree says instead of the true number of pages. */
  readonly statedPages?: number;
}

/** A PDF by hand (ISO 32000-1, 7.5), with nothing in it but words at places and what a test puts beside them. */
export function craftPdf({
  pages,
  info,
  catalogue = "",
  font = "",
  trailer = "",
  fontObject = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${font} >>`,
  statedPages,
}: CraftedPdf): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${statedPages ?? pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ")}] >>`,
    fontObject,
    `<< ${info ?? ""} >>`,
    ...pages.flatMap((words, at) => {
      const content = words.map(show).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Bytes of WinAnsi that are not Latin-1, as far as the tests use them. */
const winAnsi: { readonly [character: string]: string } = {
  "–": "\x96",
  "“": "\x93",
  "”": "\x94",
  "’": "\x92",
  "•": "\x95",
};

function show({ x, y, text, size = 10 }: PdfWords): string {
  const bytes = text.replace(/[–“”’•]/gu, (character) => winAnsi[character]!).replace(/[\\()]/gu, "\\$&");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${bytes}) Tj ET`;
}

/** Lines under each other, from a first one at a place. */
export function column(x: number, y: number, lines: readonly string[], step = 12): PdfWords[] {
  return lines.map((text, at) => ({ x, y: y - at * step, text }));
}
