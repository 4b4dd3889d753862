/** An object of a PDF: what is before its stream, as Latin-1, and the stream's bytes as they are stored. */
export interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/** Strings, which may hold what looks like a reference, and references. */
const referencesAndStrings = /\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>|(\d+) 0 R\b/gs;

/**
 * A PDF as Chromium prints it (Skia's PDF 1.4): one table of offsets at its end, every object in the open, nothing
 * encrypted. ISO 32000-1, 7.5. Throws for anything else.
 */
export class PrintedPdf {
  readonly #objects = new Map<number, PdfObject>();
  readonly rootId: number;
  readonly infoId: number;
  /** One more than the highest number of an object. */
  readonly size: number;

  constructor(bytes: Buffer) {
    const end = bytes.toString("latin1", Math.max(0, bytes.length - 1024));
    const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
    const trailer = /trailer\s*<<.*?\/Size (\d+).*?\/Root (\d+) 0 R.*?\/Info (\d+) 0 R/s.exec(end);
    if (!(tableAt < bytes.length) || trailer === null) throw new Error("not a PDF as Chromium prints it");
    [this.size, this.rootId, this.infoId] = trailer.slice(1).map(Number) as [number, number, number];
    const table = bytes.toString("latin1", tableAt, bytes.length);
    const offsets = Array.from(table.matchAll(/(\d{10}) \d{5} ([nf])/g), ([, at, kind], id) => ({
      ...{ id, at: kind === "n" ? Number(at) : -1 },
    })).filter(({ at }) => at >= 0);
    offsets.sort((a, b) => a.at - b.at);
    for (const [index, { id, at }] of offsets.entries()) {
      this.#objects.set(id, readObject(bytes.subarray(at, offsets[index + 1]?.at ?? tableAt)));
    }
  }

  /** Every object with its number. */
  objects(): IterableIterator<[number, PdfObject]> {
    return this.#objects.entries();
  }

  /** What is before an object's stream. Throws for a number that nothing has. */
  head(id: number): string {
    return this.object(id).head;
  }

  object(id: number): PdfObject {
    const object = this.#objects.get(id);
    if (object === undefined) throw new Error(`the PDF has no object ${id}`);
    return object;
  }

  /** The pages' numbers, in reading order. */
  pageIds(): readonly number[] {
    const below = (id: number): readonly number[] => {
      const kids = /\/Kids \[([^\]]*)\]/.exec(this.head(id));
      return kids === null ? [id] : referencesIn(kids[1]!).flatMap(below);
    };
    return below(this.pagesId);
  }

  get pagesId(): number {
    return referenceAt(this.head(this.rootId), "Pages")!;
  }

  /** Named places: the page's number, and where on it. */
  places(): readonly { readonly name: string; readonly page: number; readonly view: string }[] {
    const id = referenceAt(this.head(this.rootId), "Dests");
    if (id === null) return [];
    return Array.from(
      this.head(id).matchAll(/\/([^\s/[]+) \[(\d+) 0 R (\/XYZ [^\]]*)\]/g),
      ([, name, page, view]) => ({ name: name!, page: Number(page), view: view! }),
    );
  }
}

function readObject(bytes: Buffer): PdfObject {
  const start = bytes.indexOf("obj\n") + 4;
  const ending = "\nendstream\nendobj\n";
  const isStream = bytes.subarray(-ending.length).equals(Buffer.from(ending));
  if (!isStream) {
    return { head: bytes.toString("latin1", start, bytes.lastIndexOf("\nendobj")), stream: null };
  }
  const streamAt = bytes.indexOf("stream\n", start);
  return {
    head: bytes.toString("latin1", start, streamAt).trimEnd(),
    stream: bytes.subarray(streamAt + "stream\n".length, bytes.length - ending.length),
  };
}

/** The object that an entry of a dictionary names, or null. */
export function referenceAt(head: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1];
  return found === undefined ? null : Number(found);
}

/** The numbers of all objects that a piece of a dictionary names, strings left alone. */
export function referencesIn(head: string): readonly number[] {
  return Array.from(head.matchAll(referencesAndStrings), ([, id]) => id).flatMap((id) =>
    id === undefined ? [] : [Number(id)],
  );
}

/** The same with every reference moved on by `by`. */
export function moveReferences(head: string, by: number): string {
  return head.replaceAll(referencesAndStrings, (all, id?: string) =>
    id === undefined ? all : `${Number(id) + by} 0 R`,
  );
}
