import type { Annotation, Tag } from "../../../../../src/contract/records.ts";

/** Tags with these paths, parents before children; ids are the paths. */
export function tagsOf(...paths: readonly string[]): Tag[] {
  return paths.map((path): Tag => {
    const cut = path.lastIndexOf("/");
    return {
      id: path,
      parentId: cut < 0 ? null : path.slice(0, cut),
      path,
      name: path.slice(cut + 1),
      description: "",
      inclusion: "",
      exclusion: "",
      examples: [],
      colour: "#0072b2",
      pattern: "solid",
      own: 1,
      total: 1,
    };
  });
}

export function annotationOf(id: string, more: Partial<Annotation> = {}): Annotation {
  const { start = 0, end = 1, quote = "x" } = more;
  return {
    id,
    articleId: "article",
    articleName: "article.txt",
    start: 0,
    end: 1,
    quote: "x",
    prefix: "",
    suffix: "",
    pieces: [{ start, end, quote }],
    importance: 0,
    noteDocument: null,
    tags: more.tagIds ?? [],
    tagIds: [],
    note: "",
    person: "Anna Marsh",
    createdAt: "2025-03-05T10:00:00.000Z",
    ...more,
  };
}
