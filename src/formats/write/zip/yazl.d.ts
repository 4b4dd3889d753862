/** What we use of yazl 3.3, which comes without types. */
declare module "yazl" {
  export interface EntryOptions {
    readonly mtime?: Date;
    readonly mode?: number;
    readonly compress?: boolean;
    /** No Info-ZIP timestamp, which would be in UTC and so differ between time zones. */
    readonly forceDosTimestamp?: boolean;
  }
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addBuffer(buffer: Buffer, path: string, options?: EntryOptions): void;
    end(): void;
  }
}
