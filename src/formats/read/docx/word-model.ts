import type { WordPackage } from "./word-package.ts";

/** The document as mammoth reads it, as far as it is used here (mammoth/lib/documents.js). */
export type WordNode =
  | {
      readonly type: "paragraph";
      readonly styleName: string | null;
      readonly numbering: object | null;
      readonly children: readonly WordNode[];
    }
  | { readonly type: "run" | "hyperlink"; readonly children: readonly WordNode[] }
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "tab" | "image" | "bookmarkStart" }
  | { readonly type: "checkbox"; readonly checked: boolean }
  | { readonly type: "break"; readonly breakType: "line" | "page" | "column" }
  | { readonly type: "noteReference"; readonly noteType: string; readonly noteId: string }
  | { readonly type: "commentReference"; readonly commentId: string }
  | { readonly type: "table" | "tableRow" | "tableCell"; readonly children: readonly WordNode[] };

interface WordNote {
  readonly body: readonly WordNode[];
}

export interface WordComment {
  readonly commentId: string;
  readonly authorName: string | null;
  readonly body: readonly WordNode[];
}

export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly notes: {
    resolve(reference: { readonly noteType: string; readonly noteId: string }): WordNote | null;
  };
  readonly comments: readonly WordComment[];
}

/**
 * The document tree of a checked package, or null when its parts are not those of a Word document.
 *
 * mammoth is given the checked parts in place of the archive (its input `file`, which it uses
 * itself), so it neither unpacks nor opens anything; the tree is taken before it turns into HTML,
 * so pictures, inside or linked, are never read.
 */
export async function wordDocument({ parts }: WordPackage): Promise<WordDocument | null> {
  const mammoth = (await import("mammoth")).default;
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`“${name}” is not an XML part`);
      return part;
    },
  };
  let document: WordDocument | null = null;
  const take = (found: WordDocument) => {
    document = found;
    return { ...found, type: "document", children: [] };
  };
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    await mammoth.convertToHtml(input, {
      transformDocument: take,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    });
  } catch (problem) {
    // The parts are well-formed XML but not what mammoth expects; its errors have no kinds.
    if (problem instanceof Error) return document;
    throw problem;
  }
  return document;
}
