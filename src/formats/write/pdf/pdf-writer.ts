/** Objects without a stream stand together in one, so many in each. */
const togetherness = 500;

/** Where a PDF goes. */
export interface PdfSink {
  /** Takes the bytes in order. */
  readonly write: (bytes: Uint8Array) => void;
  /** As zlib packs them (RFC 1950). */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}

interface Entry {
  readonly type: 1 | 2;
  /** An offset in the file, or the number of the object that it stands in. */
  readonly where: number;
  readonly index: number;
}

/**
 * Writes a PDF 1.5 piece by piece (ISO 32000-1, 7.5.7 and 7.5.8): objects without a stream are packed together, so
 * that a tagged PDF has a third of the size.
 */
export class PdfWriter {
  readonly #sink: PdfSink;
  readonly #entries = new Map<number, Entry>();
  #offset = 0;
  #lastId = 0;
  #waiting: { readonly id: number; readonly head: string }[] = [];

  constructor(sink: PdfSink) {
    this.#sink = sink;
    this.#put(Buffer.from("%PDF-1.5\n%\xd3\xeb\xe9\xe1\n", "latin1"));
  }

  /** Numbers for so many objects; gives the first. */
  reserve(count = 1): number {
    const first = this.#lastId + 1;
    this.#lastId += count;
    return first;
  }

  /** A dictionary or an array, as Latin-1. */
  add(id: number, head: string): void {
    this.#waiting.push({ id, head });
    if (this.#waiting.length >= togetherness) this.#flush();
  }

  /** A dictionary with a stream, whose length and filter it names. */
  addStream(id: number, head: string, stream: Uint8Array): void {
    this.#entries.set(id, { type: 1, where: this.#offset, index: 0 });
    this.#put(Buffer.from(`${id} 0 obj\n${head} stream\n`, "latin1"));
    this.#put(stream);
    this.#put(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }

  /** The end of the file. */
  end(rootId: number, infoId: number): void {
    this.#flush();
    const id = this.reserve();
    const at = this.#offset;
    this.#entries.set(id, { type: 1, where: at, index: 0 });
    const rows = Buffer.alloc((this.#lastId + 1) * 7);
    rows.writeUInt16BE(0xffff, 5);
    for (const [object, { type, where, index }] of this.#entries) {
      rows.writeUInt8(type, object * 7);
      rows.writeUInt32BE(where, object * 7 + 1);
      rows.writeUInt16BE(index, object * 7 + 5);
    }
    const packed = this.#sink.deflate(rows);
    const head = `<</Type /XRef\n/Size ${this.#lastId + 1}\n/W [1 4 2]\n/Root ${rootId} 0 R\n/Info ${infoId} 0 R\n/Filter /FlateDecode\n/Length ${packed.length}>>`;
    this.addStream(id, head, packed);
    this.#put(Buffer.from(`startxref\n${at}\n%%EOF\n`, "latin1"));
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const id = this.reserve();
    let places = "";
    let objects = "";
    for (const [index, { id: object, head }] of this.#waiting.entries()) {
      places += `${object} ${objects.length} `;
      objects += `${head}\n`;
      this.#entries.set(object, { type: 2, where: id, index });
    }
    const packed = this.#sink.deflate(Buffer.from(places + objects, "latin1"));
    const head = `<</Type /ObjStm\n/N ${this.#waiting.length}\n/First ${places.length}\n/Filter /FlateDecode\n/Length ${packed.length}>>`;
    this.#waiting = [];
    this.addStream(id, head, packed);
  }

  #put(bytes: Uint8Array): void {
    this.#sink.write(bytes);
    this.#offset += bytes.length;
  }
}
