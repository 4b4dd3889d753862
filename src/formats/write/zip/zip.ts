/// <reference path="./yazl.d.ts" />
import { ZipFile } from "yazl";

export interface ZipEntry {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Files as one ZIP archive, in the order given. All are dated 1980-01-01, the earliest that the
 * format can say, so that the same files always give the same bytes. Texts are written as UTF-8.
 */
export async function zip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const file = new ZipFile();
  // DOS time has no zone: local midnight is written as the same bytes everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const { path, content } of entries) {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
    file.addBuffer(bytes, path, options);
  }
  file.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as unknown as Uint8Array);
  return Buffer.concat(chunks);
}
