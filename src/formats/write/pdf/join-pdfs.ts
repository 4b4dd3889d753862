import { Bookmarks } from "./bookmarks.ts";
import { type PdfSink, PdfWriter } from "./pdf-writer.ts";
import { moveReferences, type PdfObject, PrintedPdf, referenceAt, referencesIn } from "./printed-pdf.ts";

/** One of the PDFs of which a PDF is joined: gives the whole file, when its turn comes. */
export type ReadPart = () => Buffer;

/** What stands for the whole file, not for one of its parts. */
interface Whole {
  readonly pages: number;
  readonly root: number;
  readonly structure: number;
  readonly document: number;
}

/**
 * Join PDFs that Chromium printed, tagged and with bookmarks, to one: pages one after the other, the trees of tags as
 * parts of one document, bookmarks as deep as their headings, and links from one part to places in another. The
 * pages of `feet`, in order, lie over the pages as their feet.
 *
 * Throws for what Chromium has not printed.
 */
export function joinPdfs(parts: readonly ReadPart[], feet: readonly Buffer[], sink: PdfSink): void {
  const joining = new Joining(new PdfWriter(sink));
  for (const each of feet) joining.addFeet(new PrintedPdf(each));
  for (const read of parts) joining.add(new PrintedPdf(read()));
  joining.end();
}

class Joining {
  readonly #out: PdfWriter;
  /** Forms that show the feet, by page. */
  readonly #feet: number[] = [];
  readonly #whole: Whole;
  readonly #bookmarks = new Bookmarks();
  readonly #pages: { readonly id: number; readonly count: number }[] = [];
  readonly #documents: number[] = [];
  readonly #pageTags: string[] = [];
  readonly #names: number[] = [];
  readonly #places = new Map<string, string>();
  readonly #saved: number;
  #pageCount = 0;
  #info = "";
  #catalog = "";

  constructor(out: PdfWriter) {
    this.#out = out;
    this.#whole = {
      ...{ pages: out.reserve(), root: out.reserve(), structure: out.reserve(), document: out.reserve() },
    };
    this.#saved = out.reserve();
    out.addStream(this.#saved, "<</Length 2>>", Buffer.from("q\n"));
  }

  add(pdf: PrintedPdf): void {
    const by = this.#out.reserve(pdf.size) - 1;
    const number = this.#documents.length;
    const catalog = pdf.head(pdf.rootId);
    if (number === 0) [this.#info, this.#catalog] = [pdf.head(pdf.infoId), catalog];
    const structure = referenceAt(catalog, "StructTreeRoot");
    if (structure === null) throw new Error("the PDF is not tagged");
    const document = referenceAt(pdf.head(structure), "K")!;
    const left = new Set([pdf.rootId, pdf.infoId, structure]);
    this.#takeTags(pdf, { structure, number, by, left });
    const outlines = referenceAt(catalog, "Outlines");
    const dests = referenceAt(catalog, "Dests");
    if (dests !== null) left.add(dests);
    if (outlines !== null) {
      for (const id of this.#bookmarks.take(pdf, outlines, by)) left.add(id);
    }
    for (const { name, page, view } of pdf.places()) {
      if (!this.#places.has(name)) this.#places.set(name, `[${page + by} 0 R ${view}]`);
    }
    const pageNumbers = new Map(pdf.pageIds().map((id, index) => [id, this.#pageCount + index]));
    this.#pages.push({ id: pdf.pagesId + by, count: pageNumbers.size });
    this.#documents.push(document + by);
    for (const [id, object] of pdf.objects()) {
      if (left.has(id)) continue;
      let head = this.#reword(object, number, by);
      const page = pageNumbers.get(id);
      if (page !== undefined) head = this.#withFoot(head, page);
      if (id === pdf.pagesId) head = head.replace(/>>$/, `\n/Parent ${this.#whole.pages} 0 R>>`);
      if (id === document) {
        head = head
          .replace("/S /Document", "/S /Part")
          .replace(/\/P \d+ 0 R/, `/P ${this.#whole.document} 0 R`);
      }
      if (object.stream === null) this.#out.add(id + by, head);
      else this.#out.addStream(id + by, head, object.stream);
    }
    this.#pageCount += pageNumbers.size;
  }

  end(): void {
    const { pages, root, structure, document } = this.#whole;
    const out = this.#out;
    const list = (ids: readonly number[]) => `[${ids.map((id) => `${id} 0 R`).join(" ")}]`;
    out.add(
      pages,
      `<</Type /Pages\n/Count ${this.#pageCount}\n/Kids ${list(this.#pages.map(({ id }) => id))}>>`,
    );
    const language = /\/Lang (\((?:\\.|[^\\()])*\))/.exec(this.#catalog)?.[0] ?? "";
    const [tagsOfPages, names, places, info] = [out.reserve(), out.reserve(), out.reserve(), out.reserve()];
    out.add(
      structure,
      `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTreeNextKey ${this.#pageCount}\n/ParentTree ${tagsOfPages} 0 R\n/IDTree ${names} 0 R>>`,
    );
    out.add(
      document,
      `<</Type /StructElem\n/S /Document\n${language}\n/P ${structure} 0 R\n/K ${list(this.#documents)}>>`,
    );
    out.add(tagsOfPages, `<</Nums [${this.#pageTags.join(" ")}]>>`);
    out.add(names, `<</Kids ${list(this.#names)}>>`);
    const placed = Array.from(this.#places, ([name, place]) => `/${name} ${place}`);
    out.add(places, `<<${placed.join("\n")}>>`);
    const outlines = this.#bookmarks.write(out);
    out.add(info, this.#info);
    out.add(
      root,
      `<</Type /Catalog\n/Pages ${pages} 0 R\n/Dests ${places} 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot ${structure} 0 R${outlines === null ? "" : `\n/Outlines ${outlines} 0 R`}\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n${language}>>`,
    );
    out.end(root, info);
  }

  /** Which tag each mark on a page belongs to, and the names of tags, which are alike in all parts. */
  #takeTags(
    pdf: PrintedPdf,
    { structure, number, by, left }: { structure: number; number: number; by: number; left: Set<number> },
  ): void {
    const head = pdf.head(structure);
    const pages = referenceAt(head, "ParentTree")!;
    left.add(pages);
    for (const [, key, marks] of pdf.head(pages).matchAll(/(\d+) (\d+) 0 R/g)) {
      this.#pageTags.push(`${Number(key) + this.#pageCount} ${Number(marks) + by} 0 R`);
    }
    const names = referenceAt(head, "IDTree");
    if (names === null) return;
    left.add(names);
    for (const id of referencesIn(pdf.head(names))) {
      left.add(id);
      const kid = this.#out.reserve();
      this.#out.add(kid, this.#reword(pdf.object(id), number, by));
      this.#names.push(kid);
    }
  }

  /** What a dictionary says once it is in the whole file: other numbers, names and keys. */
  #reword({ head }: PdfObject, part: number, by: number): string {
    const prefix = `(n${String(part).padStart(5, "0")}-`;
    return moveReferences(head, by)
      .replaceAll(/\(node(?=\d+\))/g, prefix)
      .replace(
        /\/StructParents (\d+)/,
        (_, key: string) => `/StructParents ${Number(key) + this.#pageCount}`,
      );
  }

  #withFoot(head: string, page: number): string {
    const foot = this.#feet[page];
    if (foot === undefined) return head;
    const shown = this.#out.reserve();
    const content = Buffer.from("\nQ\nq\n/Artifact <</Type /Pagination>> BDC\n/Foot Do\nEMC\nQ\n");
    this.#out.addStream(shown, `<</Length ${content.length}>>`, content);
    // A page that shows pictures or see-through groups has forms of its own already.
    const hasForms = head.includes("/XObject <<");
    return head
      .replace(
        hasForms ? "/XObject <<" : "/Resources <<",
        hasForms ? `/XObject <</Foot ${foot} 0 R\n` : `/Resources <</XObject <</Foot ${foot} 0 R>>\n`,
      )
      .replace(/\/Contents (\d+) 0 R/, `/Contents [${this.#saved} 0 R $1 0 R ${shown} 0 R]`);
  }

  /** Pages of feet, as forms that other pages show (ISO 32000-1, 8.10). */
  addFeet(feet: PrintedPdf): void {
    const by = this.#out.reserve(feet.size) - 1;
    const pages = feet.pageIds();
    const left = new Set<number | null>([
      ...[feet.rootId, feet.infoId, ...pages],
      ...pages.map((id) => referenceAt(feet.head(id), "Contents")),
    ]);
    for (const [id, object] of feet.objects()) {
      if (left.has(id) || /\/Type \/Pages\b/.test(object.head)) continue;
      const head = moveReferences(object.head, by);
      if (object.stream === null) this.#out.add(id + by, head);
      else this.#out.addStream(id + by, head, object.stream);
    }
    for (const id of pages) {
      const head = moveReferences(feet.head(id), by);
      const resources = /\/Resources (<<.*>>)\n\/MediaBox/s.exec(head)?.[1] ?? "<<>>";
      const box = /\/MediaBox (\[[^\]]*\])/.exec(head)?.[1] ?? "[0 0 595 842]";
      const { head: about, stream } = feet.object(referenceAt(feet.head(id), "Contents")!);
      const form = `<</Type /XObject\n/Subtype /Form\n/BBox ${box}\n/Resources ${resources}\n`;
      this.#out.addStream(id + by, about.replace("<<", form), stream!);
      this.#feet.push(id + by);
    }
  }
}
