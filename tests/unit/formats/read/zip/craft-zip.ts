import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a crafted archive; what is not given is as an honest writer would set it. */
export interface CraftedEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** Unpacked size as the directory (and, unless given apart, the entry's own header) states it. */
  readonly statedSize?: number;
  readonly localSize?: number;
  readonly localName?: string;
  /** Bits of Unix in the attributes: 0o120777 for a link. */
  readonly mode?: number;
  readonly flags?: number;
  /** Stands in the directory only, and points to bytes of another entry: where, from the archive's beginning. */
  readonly pointsTo?: number;
}

/** A ZIP archive by hand, so that it can lie in every way that readers must see through (PKWARE's APPNOTE). */
export function craftZip(entries: readonly CraftedEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const packed = entry.isStored ? content : deflateRawSync(content);
    const size = entry.statedSize ?? content.length;
    const common = (unpackedSize: number) => {
      const fields = Buffer.alloc(22);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(entry.flags ?? 0x800, 2);
      fields.writeUInt16LE(entry.isStored ? 0 : 8, 4);
      fields.writeUInt32LE(crc32(content), 10);
      fields.writeUInt32LE(packed.length, 14);
      fields.writeUInt32LE(unpackedSize, 18);
      return fields;
    };
    const name = Buffer.from(entry.name);
    const at = entry.pointsTo ?? offset;
    if (entry.pointsTo === undefined) {
      const localName = Buffer.from(entry.localName ?? entry.name);
      const lengths = Buffer.alloc(4);
      lengths.writeUInt16LE(localName.length, 0);
      const body = [Buffer.from("PK\x03\x04"), common(entry.localSize ?? size), lengths, localName, packed];
      bodies.push(...body);
      offset += body.reduce((sum, piece) => sum + piece.length, 0);
    }
    const rest = Buffer.alloc(18);
    rest.writeUInt16LE(name.length, 0);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 10);
    rest.writeUInt32LE(at, 14);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.of(20, 3), common(size), rest, name);
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, all, end]));
}
