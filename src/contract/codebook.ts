import { z } from "zod";
import type { Tag } from "./records.ts";

/** What is asked about the codebook, and what is answered. Part of src/contract/library.ts. */

const id = z.string().min(1).max(200);
const typed = z.string().max(20_000);

/** Longest description or rule of a tag, in UTF-16 code units. */
export const longestRule = 4000;

const rule = z.string();
const tagIds = z.array(id).min(1).max(5000);

/** Below `parentId` or at the top; a path creates the tags above it as well. */
export const createTag = z.strictObject({ parentId: id.nullable(), path: typed });

/** Put a tag below another, or at the top; before one of the tags there, or last. */
export const moveTag = z.strictObject({ tagId: id, parentId: id.nullable(), beforeId: id.nullable() });

export const describeTag = z.strictObject({ tagId: id, description: rule, inclusion: rule, exclusion: rule });

export const mergeTags = z.strictObject({ tagIds, intoId: id });

/** `query` says which of the tag's own highlights move to the tag at `path`. */
export const splitTag = z.strictObject({ tagId: id, query: typed, path: typed });

/** What becomes of the tags below: they go too, or move up to where the tag was. */
const childrenFate = z.enum(["remove", "keep"]);

export const removeTag = z.strictObject({ tagId: id, children: childrenFate });

export const example = z.strictObject({ tagId: id, annotationId: id });

export const previewTags = z.discriminatedUnion("what", [
  mergeTags.extend({ what: z.literal("merge") }),
  removeTag.extend({ what: z.literal("remove") }),
  splitTag.omit({ path: true }).extend({ what: z.literal("split") }),
]);

/** The codebook after a change to it, and the tag it was about; null when that is gone. */
export interface Codebook {
  readonly tags: readonly Tag[];
  readonly tagId: string | null;
}

/** What a change to the codebook would do. */
export interface TagPreview {
  /** Highlights whose tags change. */
  readonly highlights: number;
  /** Of these, how many carry the other tag already (merge), or lose their only tag (remove). */
  readonly special: number;
  /** Paths of the tags that go, without those below them. */
  readonly gone: readonly string[];
  /** Tags below that move elsewhere: from which path to which. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Tags below that become one with a tag of the same name. */
  readonly joined: readonly { readonly from: string; readonly to: string }[];
  /** Tags below that go with it. */
  readonly goneBelow: number;
  /** Pinned examples that move to the other tag, or are unpinned. */
  readonly examples: readonly string[];
}

/** What a codebook from a file or a template would add. Paths are matched whatever their case. */
export interface CodebookPlan {
  readonly planId: string;
  /** Of the file or template. */
  readonly name: string;
  readonly total: number;
  /** Paths of tags that are new. */
  readonly added: readonly string[];
  /** Paths of tags that are there, whose empty description or rules it fills. */
  readonly filled: readonly string[];
  /** Paths of tags that are there with other words, which stay. */
  readonly kept: readonly string[];
  /** How many are there as they are. */
  readonly same: number;
  /** What of the file could not be read, a sentence each. */
  readonly notes: readonly string[];
}
