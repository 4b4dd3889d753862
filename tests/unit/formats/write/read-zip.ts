import { fromBuffer } from "yauzl";

/** Every file of an archive by its path, in the archive's order. */
export function readZip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (problem, archive) => {
      if (problem !== null) return reject(problem);
      archive.on("error", reject);
      archive.on("end", () => resolve(files));
      archive.on("entry", (entry) => {
        archive.openReadStream(entry, (broken, stream) => {
          if (broken !== null) return reject(broken);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => chunks.push(chunk));
          stream.on("error", reject);
          stream.on("end", () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
