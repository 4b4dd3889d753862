import type { PdfWriter } from "./pdf-writer.ts";
import { moveReferences, type PrintedPdf, referenceAt } from "./printed-pdf.ts";

interface Bookmark {
  /** 1 to 6: that of its heading. */
  readonly level: number;
  /** Title and place, as they stand in a dictionary. */
  readonly about: string;
  readonly below: Bookmark[];
}

const title = /\/Title (\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/s;

/** Bookmarks of several PDFs as one tree (ISO 32000-1, 12.3.3), each below the one whose heading is over its own. */
export class Bookmarks {
  readonly #root: Bookmark = { level: 0, about: "", below: [] };
  /** The bookmark taken last, and those it is below, from the root on. */
  #path = [this.#root];

  /** Take those of a PDF, in reading order. Gives the objects they were in. */
  take(pdf: PrintedPdf, outlines: number, by: number): readonly number[] {
    const taken: number[] = [];
    const takeBelow = (id: number): void => {
      taken.push(id);
      let at = referenceAt(pdf.head(id), "First");
      while (at !== null) {
        const head = pdf.head(at);
        const rest = head.replace(title, "");
        const place = moveReferences(/\/Dest \[[^\]]*\]/.exec(rest)?.[0] ?? "", by);
        const tag = referenceAt(rest, "SE");
        const level = Number(/\/S \/H([1-6])/.exec(tag === null ? "" : pdf.head(tag))?.[1]);
        if (tag === null || Number.isNaN(level)) throw new Error("a bookmark is not that of a heading");
        const about = `${title.exec(head)?.[0] ?? "/Title ()"}\n${place}\n/SE ${tag + by} 0 R`;
        this.#put({ level, about, below: [] });
        takeBelow(at);
        at = referenceAt(rest, "Next");
      }
    };
    takeBelow(outlines);
    return taken;
  }

  #put(bookmark: Bookmark): void {
    this.#path = this.#path.filter(({ level }) => level < bookmark.level);
    this.#path.at(-1)!.below.push(bookmark);
    this.#path.push(bookmark);
  }

  /** Gives the number of the object that has them all, or null when there are none. */
  write(out: PdfWriter): number | null {
    if (this.#root.below.length === 0) return null;
    const id = out.reserve();
    const count = this.#writeBelow(this.#root, id, out);
    out.add(id, `<</Type /Outlines\n${this.#ends}\n/Count ${count}>>`);
    return id;
  }

  #ends = "";

  /** Write what is below; its first and last are then in `#ends`. Gives how many there are, at every depth. */
  #writeBelow({ below }: Bookmark, parent: number, out: PdfWriter): number {
    const first = out.reserve(below.length);
    let count = below.length;
    for (const [index, bookmark] of below.entries()) {
      const id = first + index;
      const inside = bookmark.below.length === 0 ? 0 : this.#writeBelow(bookmark, id, out);
      const links = [
        ...(index > 0 ? [`/Prev ${id - 1} 0 R`] : []),
        ...(index < below.length - 1 ? [`/Next ${id + 1} 0 R`] : []),
        ...(inside > 0 ? [this.#ends, `/Count ${inside}`] : []),
      ];
      out.add(id, `<<${bookmark.about}\n/Parent ${parent} 0 R\n${links.join("\n")}>>`);
      count += inside;
    }
    this.#ends = `/First ${first} 0 R\n/Last ${first + below.length - 1} 0 R`;
    return count;
  }
}
