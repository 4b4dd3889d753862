import { close, open, read } from "node:fs";
import { readFile } from "node:fs/promises";

/** So many files, of so many bytes together, are on their way at a time. */
const mostFiles = 32;
const mostBytes = 4 * 1024 * 1024;

/**
 * Reads the next few files while one is being understood: each takes several trips to the disk, which an
 * import of thousands of small files would otherwise wait for one after the other.
 */
export class ReadAhead {
  readonly #files: readonly { readonly path: string; readonly bytes: number }[];
  readonly #onTheirWay = new Map<string, { readonly bytes: number; readonly content: Promise<Uint8Array> }>();
  #next = 0;
  #bytes = 0;

  /** @param files in the order in which they will be asked for, with their sizes */
  constructor(files: readonly { readonly path: string; readonly bytes: number }[]) {
    this.#files = files;
  }

  /** The bytes of a file; rejects with the system's error. */
  async read(path: string): Promise<Uint8Array> {
    this.#begin();
    const begun = this.#onTheirWay.get(path);
    if (begun === undefined) return readFile(path);
    try {
      return await begun.content;
    } finally {
      this.#onTheirWay.delete(path);
      this.#bytes -= begun.bytes;
    }
  }

  /** Many at once, when half of them have come: to wake a thread for each alone takes longer than reading it. */
  #begin(): void {
    if (this.#onTheirWay.size > mostFiles / 2) return;
    while (this.#next < this.#files.length && this.#onTheirWay.size < mostFiles) {
      const { path, bytes } = this.#files[this.#next]!;
      if (this.#onTheirWay.size > 0 && this.#bytes + bytes > mostBytes) return;
      this.#next += 1;
      this.#bytes += bytes;
      const content = readKnown(path, bytes);
      // Whoever asks for it hears of it; after a Cancel nobody does.
      content.catch(() => undefined);
      this.#onTheirWay.set(path, { bytes, content });
    }
  }
}

/**
 * Read a file that had so many bytes a moment ago. In three trips to the disk, where `readFile` takes four,
 * and by callbacks: of a small file, promises and file handles take longer than the disk does. A file that
 * has grown or shrunk since is read anew, by `readFile`.
 */
function readKnown(path: string, bytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    open(path, "r", (unopened, file) => {
      if (unopened !== null) return reject(unopened);
      // Room for one byte more, which shows whether the file still ends where it did.
      const room = new Uint8Array(bytes + 1);
      read(file, room, 0, room.length, 0, (unread, count) => {
        close(file, (unclosed) => {
          const problem = unread ?? unclosed;
          if (problem) reject(problem);
          else resolve(count === bytes ? room.subarray(0, bytes) : readFile(path));
        });
      });
    });
  });
}
