import type { PdfWriter } from "./pdf-writer.ts";
import { moveReferences, type PrintedPdf, referenceAt } from "./printed-pdf.ts";

interface Bookmark {
  /** Title and place, as they stand in a dictionary. */
  readonly about: string;
  readonly below: Bookmark[];
}

/** Bookmarks of several PDFs as one tree (ISO 32000-1, 12.3.3). */
export class Bookmarks {
  readonly #root: Bookmark = { about: "", below: [] };

  /** Take those of a PDF, whose uppermost stand `depth` below the top. Gives the objects they were in. */
  take(pdf: PrintedPdf, outlines: number, { depth, by }: { depth: number; by: number }): readonly number[] {
    const taken: number[] = [];
    const readBelow = (id: number): Bookmark[] => {
      taken.push(id);
      const found: Bookmark[] = [];
      let at = referenceAt(pdf.head(id), "First");
      while (at !== null) {
        const head = pdf.head(at);
        const title = /\/Title (\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/s.exec(head)?.[0] ?? "/Title ()";
        const rest = head.replace(/\/Title (\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/s, "");
        const place = moveReferences(/\/Dest \[[^\]]*\]/.exec(rest)?.[0] ?? "", by);
        const tag = moveReferences(/\/SE \d+ 0 R/.exec(rest)?.[0] ?? "", by);
        found.push({ about: `${title}\n${place}\n${tag}`, below: readBelow(at) });
        at = referenceAt(rest, "Next");
      }
      return found;
    };
    let above = this.#root;
    for (let level = 0; level < depth; level += 1) above = above.below.at(-1) ?? above;
    above.below.push(...readBelow(outlines));
    return taken;
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
