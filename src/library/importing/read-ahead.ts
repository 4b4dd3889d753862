import { readFile } from "node:fs/promises";
import { kindOf } from "../../formats/read/file-kind.ts";
import type { FileReader } from "../reading/file-reader.ts";
import type { DescribedReading } from "../reading/protocol.ts";

/** So many files, of so many bytes together, are on their way at a time. */
const mostFiles = 64;
const mostBytes = 4 * 1024 * 1024;

/** Fewer files than this are read and stored before another process has started. */
const leastApart = 100;

export interface FileToRead {
  readonly path: string;
  readonly bytes: number;
  /** A name to read the bytes by, in place of the one detected. */
  readonly encoding?: string | undefined;
}

/** What was read of a file. */
export interface BytesRead {
  readonly bytes: Uint8Array;
  /** Of a text file also what it says, when another process has had the time to find it out. */
  readonly described: DescribedReading | null;
}

/** The bytes alone; rejects with the system's error. */
export async function readBytes(path: string): Promise<BytesRead> {
  return { bytes: await readFile(path), described: null };
}

/**
 * Reads the next few files while others are stored: each takes several trips to the disk, which an import
 * of thousands of small files would otherwise wait for one after the other. Of many, the text files are
 * also understood in the process that reads untrusted ones, for the library's own has enough to do with
 * storing them; until that process has started, and should it end, whoever asks does that himself.
 */
export class ReadAhead {
  readonly #files: readonly FileToRead[];
  readonly #reader: FileReader;
  readonly #onTheirWay = new Map<string, { readonly bytes: number; readonly content: Promise<BytesRead> }>();
  #next = 0;
  #bytes = 0;
  #isHelped = false;

  /** @param files in the order in which they will be asked for, with their sizes */
  constructor(files: readonly FileToRead[], reader: FileReader) {
    this.#files = files;
    this.#reader = reader;
    if (files.length >= leastApart) void this.#getHelp();
  }

  /** What a file holds; rejects with the system's error. */
  async read(path: string): Promise<BytesRead> {
    this.#begin();
    const begun = this.#onTheirWay.get(path);
    if (begun === undefined) return readBytes(path);
    try {
      return await begun.content;
    } finally {
      this.#onTheirWay.delete(path);
      this.#bytes -= begun.bytes;
    }
  }

  #begin(): void {
    while (this.#next < this.#files.length && this.#onTheirWay.size < mostFiles) {
      const file = this.#files[this.#next]!;
      if (this.#onTheirWay.size > 0 && this.#bytes + file.bytes > mostBytes) return;
      this.#next += 1;
      this.#bytes += file.bytes;
      const content = this.#read(file);
      // Whoever asks for it hears of it; after a Cancel nobody does.
      content.catch(() => undefined);
      this.#onTheirWay.set(file.path, { bytes: file.bytes, content });
    }
  }

  async #read({ path, encoding }: FileToRead): Promise<BytesRead> {
    const read = await readBytes(path);
    const kind = this.#isHelped ? kindOf(path, read.bytes) : null;
    if (!kind?.ok || (kind.kind !== "text" && kind.kind !== "markdown")) return read;
    const isMarkdown = kind.kind === "markdown";
    const described = await this.#reader.readText(read.bytes, { isMarkdown, encoding });
    if (!("why" in described)) return { ...read, described };
    this.#isHelped = false;
    return read;
  }

  /** A first text, to be asked for only what comes at once. */
  async #getHelp(): Promise<void> {
    const answer = await this.#reader.readText(Buffer.from("Ready."), { isMarkdown: false });
    this.#isHelped = !("why" in answer);
  }
}
