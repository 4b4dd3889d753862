import type { Tag } from "../../contract/records.ts";
import { once } from "../../core/once.ts";
import type { Look, Pattern } from "../../core/tag/look.ts";
import { positionForNew } from "../../core/tag/order.ts";
import { foldTagName, joinTagPath } from "../../core/tag/path.ts";
import { given, type ReadDb } from "./connection.ts";
import type { Journal } from "./journal.ts";
import type { Rows } from "./tables.ts";
import { tagTotals } from "./tag-totals.ts";

type TagRow = Rows["tag"];

/** The codebook as a tree: parents before children, siblings by position, then by name. */
export function listTags(db: ReadDb): Tag[] {
  const own = new Map(
    db
      .all<{ tag_id: string; own: number }>(`SELECT tag_id, own FROM tag_count`)
      .map((row) => [row.tag_id, row.own]),
  );
  const tags = everyTag(db);
  const total = tagTotals(db, tags);
  const pinned = Map.groupBy(
    db.all<{ tag_id: string; annotation_id: string }>(
      `SELECT tag_id, annotation_id FROM tag_example ORDER BY created_ms, annotation_id`,
    ),
    (row) => row.tag_id,
  );
  return inTreeOrder(tags).map(({ row, path }) => ({
    id: row.id,
    parentId: row.parent_id,
    path,
    name: row.name,
    colour: row.colour,
    pattern: row.pattern as Pattern,
    description: row.description,
    inclusion: row.inclusion,
    exclusion: row.exclusion,
    examples: pinned.get(row.id)?.map(({ annotation_id }) => annotation_id) ?? [],
    own: own.get(row.id) ?? 0,
    total: total.get(row.id) ?? 0,
  }));
}

/** Where each tag stands in the tree, and its place in the tree's order. */
export interface TagPlaces {
  readonly pathOf: ReadonlyMap<string, string>;
  readonly orderOf: ReadonlyMap<string, number>;
}

/**
 * With `only`, of these tags and those above them: what a few highlights need, where the tree may hold
 * thousands. Their places are then among themselves.
 */
export function tagPlaces(db: ReadDb, only: readonly string[] | null = null): TagPlaces {
  if (only !== null) return placesIn(inTreeOrder(withAncestors(db, only)));
  return db.remembered("places of tags", () => placesIn(inTreeOrder(everyTag(db))));
}

function placesIn(tree: ReturnType<typeof inTreeOrder>): TagPlaces {
  return {
    pathOf: new Map(tree.map(({ row, path }) => [row.id, path])),
    orderOf: new Map(tree.map(({ row }, order) => [row.id, order])),
  };
}

/** As {@link tagPlaces} of some tags; of many the whole tree is read. */
export function placesOfTags(db: ReadDb, tagIds: readonly string[]): TagPlaces {
  return tagPlaces(db, tagIds.length <= fewTags ? tagIds : null);
}

const fewTags = 32;

/**
 * The numbers by which search knows the tags whose path ends in these names, whatever their case; of
 * every tag at the top when there are no names.
 */
export function tagNumbers(db: ReadDb, names: readonly string[]): number[] {
  const [last, ...above] = names.map(foldTagName).reverse();
  if (last === undefined) return db.column<number>(`SELECT number FROM tag WHERE parent_id IS NULL`);
  const found = db.all<{ number: number; parent_id: string | null }>(
    `SELECT number, parent_id FROM tag WHERE name_folded = ${given} ORDER BY number`,
    last,
  );
  return found.filter((tag) => standsBelow(db, tag.parent_id, above)).map(({ number }) => number);
}

/** Whether a tag and those above it, the nearest first, have these names. */
function standsBelow(db: ReadDb, tagId: string | null, names: readonly string[]): boolean {
  let id = tagId;
  for (const name of names) {
    const row = id === null ? null : tagRow(db, id);
    if (row?.name_folded !== name) return false;
    id = row.parent_id;
  }
  return true;
}

const byName = once(() => new Intl.Collator("und", { numeric: true, sensitivity: "base" }));

function everyTag(db: ReadDb): TagRow[] {
  return db.all<TagRow>(`SELECT * FROM tag ORDER BY number`);
}

function withAncestors(db: ReadDb, tagIds: readonly string[]): TagRow[] {
  return db.all<TagRow>(
    `WITH RECURSIVE above (id) AS (
       SELECT value FROM json_each(${given})
       UNION
       SELECT tag.parent_id FROM above JOIN tag ON tag.id = above.id WHERE tag.parent_id IS NOT NULL
     )
     SELECT tag.* FROM above JOIN tag ON tag.id = above.id`,
    JSON.stringify(tagIds),
  );
}

function inTreeOrder(rows: readonly TagRow[]): { row: TagRow; path: string }[] {
  const children = Map.groupBy(rows, (row) => row.parent_id);
  for (const siblings of children.values()) {
    siblings.sort(inOrder);
  }
  const ordered: { row: TagRow; path: string }[] = [];
  const walk = (parentId: string | null, above: readonly string[]) => {
    for (const row of children.get(parentId) ?? []) {
      const names = [...above, row.name];
      ordered.push({ row, path: joinTagPath(names) });
      walk(row.id, names);
    }
  };
  walk(null, []);
  return ordered;
}

function inOrder(a: TagRow, b: TagRow): number {
  return a.position - b.position || byName().compare(a.name, b.name) || a.number - b.number;
}

/** The tags directly below one, or at the top, in their order. */
export function childRows(db: ReadDb, parentId: string | null): TagRow[] {
  return db.all<TagRow>(`SELECT * FROM tag WHERE ifnull(parent_id, '') = ?`, parentId ?? "").sort(inOrder);
}

export function tagRow(db: ReadDb, tagId: string): TagRow | null {
  return db.get<TagRow>(`SELECT * FROM tag WHERE id = ${given}`, tagId) ?? null;
}

/** The tag of this name among the tags below `parentId`; case does not tell tags apart. */
export function childNamed(db: ReadDb, parentId: string | null, name: string): TagRow | null {
  return (
    db.get<TagRow>(
      `SELECT * FROM tag WHERE ifnull(parent_id, '') = ? AND name_folded = ?`,
      parentId ?? "",
      foldTagName(name),
    ) ?? null
  );
}

export function looksInUse(db: ReadDb): Look[] {
  return db.all<Look>(`SELECT colour, pattern FROM tag`);
}

export interface NewTag extends Look {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly createdMs: number;
}

export function insertTag(db: ReadDb, journal: Journal, tag: NewTag): void {
  const { next } = db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM tag`)!;
  journal.insert("tag", {
    id: tag.id,
    number: next,
    parent_id: tag.parentId,
    name: tag.name,
    name_folded: foldTagName(tag.name),
    colour: tag.colour,
    pattern: tag.pattern,
    description: "",
    created_ms: tag.createdMs,
    position: positionForNew(childRows(db, tag.parentId)),
    inclusion: "",
    exclusion: "",
  });
}

export function renameTag(journal: Journal, row: TagRow, name: string): void {
  journal.update("tag", row, { name, name_folded: foldTagName(name) });
}

export function recolourTag(journal: Journal, row: TagRow, look: Look): void {
  journal.update("tag", row, { colour: look.colour, pattern: look.pattern });
}
