import { expect, test } from "vitest";
import type { Tag } from "../../../../../src/contract/records.ts";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import {
  queryForTag,
  rowByName,
  tagRows,
  treeStep,
} from "../../../../../src/renderer/features/tags/tag-tree.ts";

function tag(path: string): Tag {
  const names = path.split("/");
  const parentId = names.length > 1 ? names.slice(0, -1).join("/") : null;
  return {
    ...{
      id: path,
      parentId,
      path,
      name: names.at(-1)!,
      description: "",
      inclusion: "",
      exclusion: "",
      examples: [],
      own: 0,
      total: 0,
    },
    ...{ colour: "#0072b2", pattern: "solid" },
  };
}

const tags = ["claim", "quote", "quote/Akunis", "quote/Leavitt", "quote/Leavitt/authority"].map(tag);
const open = new Set<string>();

test("rows say their level and place among their siblings", () => {
  const rows = tagRows(tags, open);
  expect(rows.map(({ tag: { id }, level, place, siblings }) => [id, level, place, siblings])).toEqual([
    ["claim", 1, 1, 2],
    ["quote", 1, 2, 2],
    ["quote/Akunis", 2, 1, 2],
    ["quote/Leavitt", 2, 2, 2],
    ["quote/Leavitt/authority", 3, 1, 1],
  ]);
});

test("a folded tag hides all that is below it", () => {
  expect(tagRows(tags, new Set(["quote"])).map(({ tag: { id } }) => id)).toEqual(["claim", "quote"]);
});

test("right unfolds, then goes in; left folds, then goes out", () => {
  const folded = new Set(["quote"]);
  expect(treeStep(tagRows(tags, folded), folded, "quote", "ArrowRight")).toEqual({
    kind: "unfold",
    tagId: "quote",
  });
  const rows = tagRows(tags, open);
  expect(treeStep(rows, open, "quote", "ArrowRight")).toEqual({ kind: "go", tagId: "quote/Akunis" });
  expect(treeStep(rows, open, "quote/Akunis", "ArrowLeft")).toEqual({ kind: "go", tagId: "quote" });
  expect(treeStep(rows, open, "quote", "ArrowLeft")).toEqual({ kind: "fold", tagId: "quote" });
  expect(treeStep(rows, open, "claim", "ArrowLeft")).toBeNull();
});

test("up and down stop at the ends", () => {
  const rows = tagRows(tags, open);
  expect(treeStep(rows, open, "claim", "ArrowUp")).toBeNull();
  expect(treeStep(rows, open, "quote/Leavitt/authority", "ArrowDown")).toBeNull();
  expect(treeStep(rows, open, "claim", "End")).toEqual({ kind: "go", tagId: "quote/Leavitt/authority" });
});

test("a typed letter goes on to the next such tag, and round", () => {
  const rows = tagRows(tags, open);
  expect(rowByName(rows, "claim", "a")?.tag.id).toBe("quote/Akunis");
  expect(rowByName(rows, "quote/Akunis", "a")?.tag.id).toBe("quote/Leavitt/authority");
  expect(rowByName(rows, "quote/Leavitt/authority", "a")?.tag.id).toBe("quote/Akunis");
  expect(rowByName(rows, "quote/Akunis", "ak")?.tag.id).toBe("quote/Akunis");
  expect(rowByName(rows, "claim", "z")).toBeNull();
});

test.each(["quote/PM office", 'so-called "deal"', "claim/first ever", "-odd"])(
  "the search for %s is one the language takes as that tag",
  (path) => {
    for (const hasChildren of [false, true]) {
      const read = parseQuery(queryForTag({ tag: tag(path), hasChildren }));
      expect(read).toMatchObject({
        ok: true,
        query: { kind: "tag", path: path.split("/"), withChildren: hasChildren },
      });
    }
  },
);

const shownAs = (shown: Partial<Parameters<typeof tagRows>[2] & object>, folded = open) =>
  tagRows(tags, folded, { view: "all", order: "own", filter: "", ...shown }).map(({ tag: { id } }) => id);

test("a filter shows what it finds with the tags above, unfolded, and not what lies below", () => {
  expect(shownAs({ filter: "LEAV" }, new Set(["quote"]))).toEqual(["quote", "quote/Leavitt"]);
  expect(shownAs({ filter: "e/Akun" })).toEqual(["quote", "quote/Akunis"]);
  expect(shownAs({ filter: "nothing such" })).toEqual([]);
});

test("views list tags flat, with the path above them", () => {
  const used = tags.map((each) => (each.id === "quote/Leavitt" ? { ...each, own: 1, total: 1 } : each));
  const rows = tagRows(used, open, { view: "once", order: "own", filter: "" });
  expect(rows).toMatchObject([
    { level: 1, above: "quote/", hasChildren: false, tag: { id: "quote/Leavitt" } },
  ]);
  expect(shownAs({ view: "unused", filter: "auth" })).toEqual(["quote/Leavitt/authority"]);
});

test("sorting by count goes level by level", () => {
  const counts: Record<string, number> = { claim: 1, quote: 5, "quote/Leavitt": 3 };
  const counted = tags.map((each) => ({ ...each, total: counts[each.id] ?? 0 }));
  const rows = tagRows(counted, open, { view: "all", order: "count", filter: "" });
  expect(rows.map(({ tag: { id } }) => id)).toEqual([
    ...["quote", "quote/Leavitt", "quote/Leavitt/authority", "quote/Akunis", "claim"],
  ]);
});
