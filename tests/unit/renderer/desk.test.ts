import { beforeEach, expect, test } from "vitest";
import { useDesk } from "../../../src/renderer/desk.ts";

const desk = () => useDesk.getState();

beforeEach(() => useDesk.setState(useDesk.getInitialState(), true));

test("opening a place takes the results away and keeps the search text for the next time", () => {
  desk().search("talks");
  desk().runSearch();
  desk().openArticle("a", { start: 3, end: 8, annotationId: "n" });
  expect(desk()).toMatchObject({
    isSearching: false,
    searchText: "talks",
    activeAnnotationId: "n",
    place: { start: 3, end: 8 },
  });
});

test("opening another article lets go of the highlight that was active in the last", () => {
  desk().openArticle("a");
  desk().activate("n");
  desk().openArticle("a");
  expect(desk().activeAnnotationId).toBe("n");
  desk().openArticle("b");
  expect(desk().activeAnnotationId).toBeNull();
});

test("white space is no search", () => {
  desk().search("  ");
  desk().runSearch({ toFirstResult: true });
  expect(desk()).toMatchObject({ isSearching: false, isFirstResultWanted: false });
});

test("typing on while the search runs no longer pulls the focus to the first result", () => {
  desk().search("tal");
  desk().runSearch({ toFirstResult: true });
  desk().search("talk");
  expect(desk().isFirstResultWanted).toBe(false);
});

test("a newer notice on a topic takes the older one's place, others stay", () => {
  desk().notify({ tone: "info", text: "Undone: a", topic: "undo" });
  desk().notify({ tone: "problem", text: "full" });
  desk().notify({ tone: "info", text: "Undone: b", topic: "undo" });
  expect(desk().notices.map(({ text }) => text)).toEqual(["full", "Undone: b"]);
  desk().notify({ tone: "problem", text: "full" });
  expect(desk().notices.length).toBe(3);
});

test("the oldest of too many notices gives way", () => {
  for (const text of ["1", "2", "3", "4"]) desk().notify({ tone: "problem", text });
  expect(desk().notices.map(({ text }) => text)).toEqual(["2", "3", "4"]);
});
