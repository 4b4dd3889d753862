/** A heading with a bookmark, `h1` to `h6`. */
export interface Heading {
  readonly title: string;
  readonly page: number;
  readonly level: number;
}

/** What a made-up PDF has on its pages, counted from 1. */
export interface PdfPlan {
  readonly pages: number;
  readonly places?: Readonly<Record<string, number>>;
  readonly headings?: readonly Heading[];
  /** Names of places to which the first page has a link. */
  readonly links?: readonly string[];
  /** What each page draws; a mark in it belongs to the page's paragraph. */
  readonly content?: string;
  /** What its pages have besides, such as a dictionary of forms. */
  readonly resources?: string;
}

/** A PDF in the form in which Chromium prints tagged pages with bookmarks. */
export function chromiumPdf({
  pages,
  places = {},
  headings = [],
  links = [],
  content = "q\nQ\n",
  resources = "",
}: PdfPlan): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const reserve = () => objects.push("");
  const info = add("<</Title (A \\(title\\) 7 0 R)\n/Creator (Claimbench)>>");
  const [catalog, tree, structure, document] = [reserve(), reserve(), reserve(), reserve()];
  const streamed = add(`<</Length ${content.length}>> stream\n${content}\nendstream`);
  const pageIds = Array.from({ length: pages }, (_, at) => {
    const annotations = (at === 0 ? links : []).map((name) =>
      add(`<</Type /Annot\n/Subtype /Link\n/Rect [0 0 9 9]\n/Dest /${name}>>`),
    );
    const shown = annotations.length === 0 ? "" : `\n/Annots [${annotations.map(refer).join(" ")}]`;
    return add(
      `<</Type /Page\n/Resources <</ProcSet [/PDF]${resources}>>\n/MediaBox [0 0 595 842]${shown}\n/Contents ${refer(streamed)}\n/StructParents ${at}\n/Parent ${refer(tree)}>>`,
    );
  });
  const paragraphs = pageIds.map((page, at) =>
    add(
      `<</Type /StructElem\n/S /P\n/P ${refer(document)}\n/K [<</Type /MCR\n/Pg ${refer(page)}\n/MCID 0>>]\n/ID (node${String(at).padStart(8, "0")})>>`,
    ),
  );
  const marks = paragraphs.map((paragraph) => add(`[${refer(paragraph)}]`));
  const names = add(
    `<</Limits [(node00000000) (node${String(pages - 1).padStart(8, "0")})]\n/Names [${paragraphs.map((id, at) => `(node${String(at).padStart(8, "0")}) ${refer(id)}`).join(" ")}]>>`,
  );
  const [idTree, parents] = [
    add(`<</Kids [${refer(names)}]>>`),
    add(`<</Type /ParentTree\n/Nums [${marks.map((id, at) => `${at} ${refer(id)}`).join(" ")}]>>`),
  ];
  const dests = add(
    `<<${Object.entries(places)
      .map(([name, page]) => `/${name} [${refer(pageIds[page - 1]!)} /XYZ 0 0 0]`)
      .join("\n")}>>`,
  );
  const items = headings.map(() => reserve());
  const outlines = reserve();
  const tags = headings.map(({ level }) =>
    add(`<</Type /StructElem\n/S /H${level}\n/P ${refer(document)}\n/K []>>`),
  );
  /** The heading that one is below, as Chromium sees it: the last before it with a smaller number. */
  const above = (at: number) =>
    headings.findLastIndex(({ level }, n) => n < at && level < headings[at]!.level);
  const below = (at: number) => Array.from(headings.keys()).filter((index) => above(index) === at);
  const ends = (inside: readonly number[]) =>
    inside.length === 0
      ? ""
      : `\n/First ${refer(items[inside[0]!]!)}\n/Last ${refer(items[inside.at(-1)!]!)}\n/Count ${inside.length}`;
  for (const each of [-1, ...headings.keys()]) {
    const inside = below(each);
    for (const [place, at] of inside.entries()) {
      const { title, page } = headings[at]!;
      const next = inside[place + 1];
      objects[items[at]! - 1] =
        `<</Title (${title})\n/Dest [${refer(pageIds[page - 1]!)} /XYZ 0 0 0]\n/Parent ${refer(items[at]!)}\n/SE ${refer(tags[at]!)}${next === undefined ? "" : `\n/Next ${refer(items[next]!)}`}${ends(below(at))}>>`;
    }
  }
  objects[outlines - 1] = `<</Type /Outlines${ends(below(-1))}>>`;
  objects[catalog - 1] =
    `<</Type /Catalog\n/Pages ${refer(tree)}\n/Dests ${refer(dests)}\n/StructTreeRoot ${refer(structure)}\n/Outlines ${refer(outlines)}\n/Lang (en)>>`;
  objects[tree - 1] = `<</Type /Pages\n/Count ${pages}\n/Kids [${pageIds.map(refer).join(" ")}]>>`;
  objects[structure - 1] =
    `<</Type /StructTreeRoot\n/K ${refer(document)}\n/ParentTreeNextKey ${pages}\n/ParentTree ${refer(parents)}\n/IDTree ${refer(idTree)}>>`;
  objects[document - 1] =
    `<</Type /StructElem\n/S /Document\n/Lang (en)\n/P ${refer(structure)}\n/K [${paragraphs.map(refer).join(" ")}]>>`;
  return written(objects, catalog, info);
}

function refer(id: number): string {
  return `${id} 0 R`;
}

function written(objects: readonly string[], catalog: number, info: number): Buffer {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join("")}trailer\n<</Size ${objects.length + 1}\n/Root ${refer(catalog)}\n/Info ${refer(info)}>>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
}
