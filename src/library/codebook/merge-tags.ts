import type { Codebook } from "../../contract/codebook.ts";
import { type Failure, type Reply, refuse, succeed } from "../../contract/failures.ts";
import { deepestTag } from "../../core/tag/path.ts";
import { shorten } from "../commands/label.ts";
import { heightOf, idsUpwards } from "../db/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import type { Rows } from "../db/tables.ts";
import { tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";
import { takeIn } from "./take-in.ts";

export interface Merge {
  readonly tagIds: readonly string[];
  readonly intoId: string;
}

type WhyNot = "tag-missing" | "tag-into-itself" | "tag-into-own-child";

/** Make one tag of several. Nothing that is highlighted loses its meaning: the other tag marks it all. */
export function mergeTags(
  project: Project,
  asked: Merge,
): Reply<Codebook, WhyNot | "tag-too-deep" | WriteFail> {
  return project.edit("tag.merge", (edit) => {
    const meant = meantByMerge(edit.db, asked);
    if (!meant.ok) return meant;
    const { from, into } = meant.value;
    const depth = idsUpwards(edit.db, into.id).length;
    if (from.some(({ id }) => depth + heightOf(edit.db, id) - 1 > deepestTag)) {
      return refuse("tag-too-deep", { limit: deepestTag });
    }
    for (const { id } of from) {
      // One of them may have lain below another, and have gone into a namesake by now.
      if (tagRow(edit.db, id) !== null) takeIn(edit, id, into.id);
    }
    const [first, ...others] = from;
    const what = others.length === 0 ? `“${shorten(first!.name)}”` : `${from.length} tags`;
    return done(codebook(edit.db, into.id), `merge of ${what} into “${shorten(into.name)}”`);
  });
}

/** The tags a merge is about, or why there can be none. */
export function meantByMerge(
  db: ReadDb,
  { tagIds, intoId }: Merge,
): Reply<{ from: readonly Rows["tag"][]; into: Rows["tag"] }, WhyNot> {
  const into = tagRow(db, intoId);
  if (into === null) return refuse("tag-missing", { tag: intoId });
  const upwards = idsUpwards(db, intoId);
  const from: Rows["tag"][] = [];
  for (const tagId of new Set(tagIds)) {
    const refusal = refuseSource(db, tagId, into, upwards);
    if (refusal !== null) return refusal;
    from.push(tagRow(db, tagId)!);
  }
  return succeed({ from, into });
}

function refuseSource(
  db: ReadDb,
  tagId: string,
  into: Rows["tag"],
  upwards: readonly string[],
): Failure<WhyNot> | null {
  const row = tagRow(db, tagId);
  if (row === null) return refuse("tag-missing", { tag: tagId });
  if (tagId === into.id) return refuse("tag-into-itself");
  if (upwards.includes(tagId)) return refuse("tag-into-own-child", { tag: row.name, child: into.name });
  return null;
}
