import type { TagPreview } from "../../contract/codebook.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { countMerged, countUntagged, exampleQuotes, subtree } from "../db/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import type { Rows } from "../db/tables.ts";
import { childNamed, childRows, tagPlaces, tagRow } from "../db/tags.ts";
import { type Merge, meantByMerge } from "./merge-tags.ts";
import { taggingsToSplit } from "./split-tag.ts";

type Asked =
  | (Merge & { readonly what: "merge" })
  | { readonly what: "remove"; readonly tagId: string; readonly children: "remove" | "keep" }
  | { readonly what: "split"; readonly tagId: string; readonly query: string };

type WhyNot = "tag-missing" | "tag-into-itself" | "tag-into-own-child" | "query-malformed";

/** What a merge, a removal or a split would do, counted and not done. */
export function previewChange(db: ReadDb, asked: Asked): Reply<TagPreview, WhyNot> {
  switch (asked.what) {
    case "merge":
      return previewMerge(db, asked);
    case "remove":
      return previewRemoval(db, asked);
    default: {
      const meant = taggingsToSplit(db, asked);
      if (!meant.ok) return meant;
      return succeed({ ...nothing, highlights: meant.value.length });
    }
  }
}

const nothing: TagPreview = {
  ...{ highlights: 0, special: 0, goneBelow: 0 },
  ...{ gone: [], moved: [], joined: [], examples: [] },
};

function previewMerge(db: ReadDb, asked: Merge): Reply<TagPreview, WhyNot> {
  const meant = meantByMerge(db, asked);
  if (!meant.ok) return meant;
  const { from, into } = meant.value;
  const ids = from.map(({ id }) => id);
  const { pathOf } = tagPlaces(db);
  const moves = new Moves(db, pathOf, new Set(ids));
  for (const { id } of from) moves.add(childRows(db, id), into.id, pathOf.get(into.id)!);
  return succeed({
    ...nothing,
    ...countMerged(db, ids, into.id),
    gone: ids.map((id) => pathOf.get(id)!),
    moved: moves.moved,
    joined: moves.joined,
    examples: exampleQuotes(db, ids),
  });
}

function previewRemoval(
  db: ReadDb,
  { tagId, children }: { tagId: string; children: "remove" | "keep" },
): Reply<TagPreview, WhyNot> {
  const row = tagRow(db, tagId);
  if (row === null) return refuse("tag-missing", { tag: tagId });
  const { pathOf } = tagPlaces(db);
  const moves = new Moves(db, pathOf, new Set([tagId]));
  if (children === "keep") {
    const parentPath = row.parent_id === null ? "" : pathOf.get(row.parent_id)!;
    moves.add(childRows(db, tagId), row.parent_id, parentPath);
  }
  const ids = children === "keep" ? [tagId] : subtree(db, tagId).map(({ id }) => id);
  return succeed({
    ...nothing,
    ...countUntagged(db, ids),
    gone: [pathOf.get(tagId)!],
    goneBelow: ids.length - 1,
    moved: moves.moved,
    joined: moves.joined,
    examples: exampleQuotes(db, ids),
  });
}

/** Which tags go where when others take them in; see `take-in.ts`. */
class Moves {
  readonly moved: { from: string; to: string }[] = [];
  readonly joined: { from: string; to: string }[] = [];
  readonly #db: ReadDb;
  readonly #pathOf: ReadonlyMap<string, string>;
  readonly #gone: ReadonlySet<string>;

  constructor(db: ReadDb, pathOf: ReadonlyMap<string, string>, gone: ReadonlySet<string>) {
    this.#db = db;
    this.#pathOf = pathOf;
    this.#gone = gone;
  }

  add(children: readonly Rows["tag"][], parentId: string | null, parentPath: string): void {
    for (const child of children) {
      if (this.#gone.has(child.id)) continue;
      const from = this.#pathOf.get(child.id)!;
      const namesake = childNamed(this.#db, parentId, child.name);
      const isJoined = namesake !== null && namesake.id !== child.id && !this.#gone.has(namesake.id);
      const to = parentPath === "" ? child.name : `${parentPath}/${child.name}`;
      if (!isJoined) this.moved.push({ from, to });
      else {
        const path = this.#pathOf.get(namesake.id)!;
        this.joined.push({ from, to: path });
        this.add(childRows(this.#db, child.id), namesake.id, path);
      }
    }
  }
}
