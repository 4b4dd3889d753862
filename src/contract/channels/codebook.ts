import { z } from "zod";
import { patterns } from "../../core/tag/look.ts";
import { analysed, type Cooccurrence, type Coverage, type Matrix, type Timeline } from "../analysis.ts";
import { analysisKinds } from "../analysis-kinds.ts";
import {
  type Codebook,
  type CodebookPlan,
  createTag,
  describeTag,
  example,
  mergeTags,
  moveTag,
  previewTags,
  removeTag,
  splitTag,
  type TagPreview,
} from "../codebook.ts";
import type { Annotation, Tag } from "../records.ts";
import { ask, codebookFails, id, nothing, tagFails, typed, writeFails } from "./ask.ts";

/** The codebook: its tree, what comes into it, and its numbers. */
export const codebook = {
  /** The whole codebook, parents before children, siblings in their own order. */
  "tag.list": ask<readonly Tag[]>()(nothing, []),
  "tag.rename": ask<Tag>()(z.strictObject({ tagId: id, name: typed }), [
    "tag-missing",
    "tag-name-empty",
    "tag-name-too-long",
    "tag-name-slash",
    "tag-name-taken",
    ...writeFails,
  ]),
  "tag.recolour": ask<Tag>()(
    z.strictObject({ tagId: id, colour: z.string().regex(/^#[0-9a-f]{6}$/), pattern: z.enum(patterns) }),
    ["tag-missing", "tag-colour-faint", ...writeFails],
  ),
  "tag.create": ask<Codebook>()(createTag, ["tag-missing", "tag-name-there", ...tagFails, ...writeFails]),
  "tag.move": ask<Codebook>()(moveTag, [
    "tag-missing",
    "tag-below-itself",
    "tag-name-there",
    "tag-too-deep",
    ...writeFails,
  ]),
  "tag.describe": ask<Codebook>()(describeTag, ["tag-missing", "tag-rule-too-long", ...writeFails]),
  /** Everything the tags mark, and the tags below them, becomes the other tag's; they are gone after it. */
  "tag.merge": ask<Codebook>()(mergeTags, [
    "tag-missing",
    "tag-into-itself",
    "tag-into-own-child",
    "tag-too-deep",
    ...writeFails,
  ]),
  /** Move those of a tag's own highlights that a query finds to another tag, new or not. */
  "tag.split": ask<Codebook>()(splitTag, [
    "tag-missing",
    "query-malformed",
    "tag-split-empty",
    "tag-split-same",
    ...tagFails,
    ...writeFails,
  ]),
  /** Remove a tag from the codebook; its highlights stay, without it. */
  "tag.remove": ask<Codebook>()(removeTag, ["tag-missing", ...writeFails]),
  /** What a merge, a split or a removal would do. Changes nothing. */
  "tag.preview": ask<TagPreview>()(previewTags, [
    "tag-missing",
    "tag-into-itself",
    "tag-into-own-child",
    "query-malformed",
  ]),
  /** Pin a quotation that shows what the tag is for. */
  "tag.pin": ask<Codebook>()(example, ["tag-missing", "example-untagged", ...writeFails]),
  "tag.unpin": ask<Codebook>()(example, ["tag-missing", ...writeFails]),
  /** The pinned quotations of a tag, the first pinned first. */
  "tag.examples": ask<readonly Annotation[]>()(z.strictObject({ tagId: id }), ["tag-missing"]),
  /** Read a codebook (.qdc, .csv, .json) and say what it would add. Paths come from main's dialog. */
  "codebook.plan": ask<CodebookPlan>()(z.strictObject({ path: z.string().min(1) }), codebookFails, ["main"]),
  "codebook.planTemplate": ask<CodebookPlan>()(z.strictObject({ template: id }), ["template-missing"]),
  /** Add the tags of a plan by their paths; what is there keeps its words. */
  "codebook.import": ask<Codebook>()(z.strictObject({ planId: id }), ["plan-missing", ...writeFails]),
  "codebook.importFile": ask<Codebook>()(
    z.strictObject({ path: z.string().min(1) }),
    [...codebookFails, ...writeFails],
    ["cli"],
  ),
  /** The tags asked about in numbers: on which highlights together, in which articles, how much text, when. */
  "analysis.cooccurrence": ask<Cooccurrence>()(analysed, []),
  "analysis.matrix": ask<Matrix>()(analysed, []),
  "analysis.coverage": ask<Coverage>()(analysed, []),
  "analysis.timeline": ask<Timeline>()(analysed, []),
  /** The numbers as CSV. Paths come from main's dialog. */
  "analysis.write": ask<{ readonly path: string }>()(
    analysed.extend({ kind: z.enum(analysisKinds), path: z.string().min(1) }),
    ["export-failed"],
    ["main", "cli"],
  ),
} as const;
