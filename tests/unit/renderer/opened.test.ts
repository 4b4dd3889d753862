import fc from "fast-check";
import { expect, test } from "vitest";
import {
  articleAtHand,
  close,
  compare,
  endComparison,
  keep,
  leave,
  move,
  nothingOpen,
  type Opened,
  open,
  reopen,
  tabBeside,
  travel,
  turnTo,
  withoutGone,
} from "../../../src/renderer/opened.ts";

const names = (opened: Opened) => opened.tabs.map(({ articleId }) => articleId).join("");
const opened = (...ids: readonly string[]) => ids.reduce((all, id) => open(all, id, false), nothingOpen);

test("a new tab stands after the one at hand, and an article has never two", () => {
  const three = open(open(opened("a", "b"), "a", false), "c", false);
  expect(names(three)).toBe("acb");
  expect(names(open(three, "b", false))).toBe("acb");
  expect(articleAtHand(open(three, "b", false))).toBe("b");
});

test("a preview gives its tab to the next article, and no longer once it is kept", () => {
  const looked = open(open(opened("a"), "b", true), "c", true);
  expect(names(looked)).toBe("ac");
  expect(names(open(keep(looked, "c"), "d", true))).toBe("acd");
});

test("closing the tab at hand goes back to the article used before it", () => {
  const used = open(opened("a", "b", "c"), "a", false);
  expect(articleAtHand(close(used, "a"))).toBe("c");
  expect(close(opened("a"), "a")).toMatchObject({ tabs: [], shown: [] });
});

test("a tab opened again stands where it was closed", () => {
  const again = reopen(close(opened("a", "b", "c"), "b"));
  expect(names(again)).toBe("abc");
  expect(articleAtHand(again)).toBe("b");
  expect(reopen(nothingOpen)).toBe(nothingOpen);
});

test("comparing shows two articles, and opening one of them only turns to it", () => {
  const two = compare(opened("a", "b"), "a");
  expect(two).toMatchObject({ shown: ["b", "a"], at: 1 });
  expect(open(two, "b", false)).toMatchObject({ shown: ["b", "a"], at: 0 });
  expect(open(two, "c", false)).toMatchObject({ shown: ["b", "c"], at: 1 });
  expect(endComparison(turnTo(two, "b")).shown).toEqual(["b"]);
  expect(close(two, "a").shown).toEqual(["b"]);
});

test("the next tab after the last is the first, and alone there is none", () => {
  const three = opened("a", "b", "c");
  expect([tabBeside(three, 1), tabBeside(three, -1)]).toEqual(["a", "b"]);
  expect(tabBeside(opened("a"), 1)).toBeNull();
  expect(names(move(three, "c", 0))).toBe("cab");
});

test("back and forward lead through the places left, and a new way forgets those ahead", () => {
  const at = (articleId: string, position = 0) => ({ articleId, position });
  const there = open(leave(opened("a"), at("a", 7)), "b", false);
  const back = travel(there, at("b", 3), -1);
  expect(back?.to).toEqual(at("a", 7));
  expect(articleAtHand(back!.opened)).toBe("a");
  const forward = travel(back!.opened, at("a", 7), 1);
  expect(forward?.to).toEqual(at("b", 3));
  expect(travel(leave(back!.opened, at("a", 9)), at("c"), 1)).toBeNull();
  expect(travel(nothingOpen, null, -1)).toBeNull();
});

test("whatever is done with tabs, those shown have one, none has two, and the last used is known", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e");
  const deed = fc.oneof(
    fc.tuple(id, fc.boolean()).map(
      ([one, isPreview]) =>
        (all: Opened) =>
          open(all, one, isPreview),
    ),
    id.map((one) => (all: Opened) => close(all, one)),
    id.map((one) => (all: Opened) => compare(all, one)),
    id.map((one) => (all: Opened) => turnTo(all, one)),
    fc.tuple(id, fc.nat(6)).map(
      ([one, to]) =>
        (all: Opened) =>
          move(all, one, to),
    ),
    id.map((one) => (all: Opened) => withoutGone(all, (each) => each !== one)),
    id.map((one) => (all: Opened) => keep(all, one)),
    fc.constant(reopen),
    fc.constant(endComparison),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const end = deeds.reduce((all, each) => each(all), nothingOpen);
      const tabs = end.tabs.map(({ articleId }) => articleId);
      expect(new Set(tabs).size).toBe(tabs.length);
      expect(new Set(end.shown).size).toBe(end.shown.length);
      for (const shown of end.shown) expect(tabs).toContain(shown);
      for (const used of end.used) expect(tabs).toContain(used);
      expect(articleAtHand(end) === null).toBe(tabs.length === 0);
    }),
    { numRuns: 500 },
  );
});
