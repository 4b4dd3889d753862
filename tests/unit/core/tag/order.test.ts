import fc from "fast-check";
import { expect, test } from "vitest";
import { positionForNew, positionsFor } from "../../../../src/core/tag/order.ts";

interface Sibling {
  readonly id: string;
  readonly position: number;
}

/** Siblings as the tree shows them: by position, then by name. */
function shown(siblings: readonly Sibling[]): string[] {
  return siblings.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

const names = ["a", "b", "c", "d", "e", "f"];

test("after any moves, each tag stands directly before the one it was put before", () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names))), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(moves, (asked) => {
      let siblings: Sibling[] = names.map((id) => ({ id, position: 0 }));
      let order = [...names];
      for (const [moved, before] of asked) {
        if (before === moved) continue;
        const inOrder = order.map((id) => siblings.find((each) => each.id === id)!);
        const positions = positionsFor(inOrder, moved, before);
        siblings = siblings.map(({ id, position }) => ({ id, position: positions.get(id) ?? position }));
        const others = order.filter((id) => id !== moved);
        const at = before === null ? others.length : others.indexOf(before);
        order = others.toSpliced(at, 0, moved);
        expect(shown(siblings)).toEqual(order);
      }
    }),
  );
});

test("one tag changes where the numbers leave room, and nothing when it is there already", () => {
  const siblings = [
    { id: "a", position: 1 },
    { id: "b", position: 2 },
    { id: "c", position: 3 },
  ];
  expect([...positionsFor(siblings, "c", "b")]).toEqual([["c", 1.5]]);
  expect([...positionsFor(siblings, "b", "c")]).toEqual([]);
});

test("a new tag goes by name among tags without an order, and last among those with one", () => {
  expect(positionForNew([])).toBe(0);
  expect(positionForNew([{ id: "a", position: 0 }])).toBe(0);
  expect(
    positionForNew([
      { id: "a", position: 3 },
      { id: "b", position: -1 },
    ]),
  ).toBe(4);
});
