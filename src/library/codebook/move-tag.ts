import type { Codebook } from "../../contract/codebook.ts";
import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import { positionsFor } from "../../core/tag/order.ts";
import { deepestTag } from "../../core/tag/path.ts";
import { shorten } from "../commands/label.ts";
import { heightOf, idsUpwards } from "../db/codebook.ts";
import { childNamed, childRows, tagRow } from "../db/tags.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";

type MoveFail = "tag-missing" | "tag-below-itself" | "tag-name-there" | "tag-too-deep";

interface Move {
  readonly tagId: string;
  /** Null is the top. */
  readonly parentId: string | null;
  /** The tag before which it is put; null puts it last. */
  readonly beforeId: string | null;
}

/** Put a tag, with all below it, somewhere else in the tree. */
export function moveTag(project: Project, asked: Move): Reply<Codebook, MoveFail | WriteFail> {
  return project.edit("tag.move", (edit) => move(edit, asked));
}

function move(edit: Edit, { tagId, parentId, beforeId }: Move): Done<Codebook> | Failure<MoveFail> {
  const row = tagRow(edit.db, tagId);
  if (row === null) return refuse("tag-missing", { tag: tagId });
  if (parentId !== null && tagRow(edit.db, parentId) === null)
    return refuse("tag-missing", { tag: parentId });
  const upwards = idsUpwards(edit.db, parentId);
  if (upwards.includes(tagId)) return refuse("tag-below-itself", { tag: row.name });
  const clash = childNamed(edit.db, parentId, row.name);
  if (clash !== null && clash.id !== tagId) return refuse("tag-name-there", { name: clash.name });
  if (upwards.length + heightOf(edit.db, tagId) > deepestTag)
    return refuse("tag-too-deep", { limit: deepestTag });

  const siblings = childRows(edit.db, parentId);
  // A tag put before itself stays where it is.
  const before = beforeId === tagId ? nextOf(siblings, tagId) : beforeId;
  if (before !== null && !siblings.some(({ id }) => id === before))
    return refuse("tag-missing", { tag: before });
  const positions = positionsFor(siblings, tagId, before);
  for (const sibling of siblings) {
    const position = positions.get(sibling.id);
    if (position !== undefined && sibling.id !== tagId) edit.journal.update("tag", sibling, { position });
  }
  const position = positions.get(tagId) ?? row.position;
  if (parentId !== row.parent_id || position !== row.position) {
    edit.journal.update("tag", row, { parent_id: parentId, position });
  }
  return done(codebook(edit.db, tagId), `move of tag “${shorten(row.name)}”`);
}

function nextOf(siblings: readonly { readonly id: string }[], tagId: string): string | null {
  return siblings[siblings.findIndex(({ id }) => id === tagId) + 1]?.id ?? null;
}
