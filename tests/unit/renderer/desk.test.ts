import { beforeEach, expect, test } from "vitest";
import { spotHere, useDesk } from "../../../src/renderer/desk.ts";
import { travel, withoutGone, withoutGoneReports } from "../../../src/renderer/opened.ts";

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

test("back leads from a report to the article left for it, and forward to the report again", () => {
  desk().openArticle("a");
  desk().openReport("r");
  desk().openReport("r");
  expect(desk().opened.back).toEqual([{ articleId: "a", position: 0 }]);
  const back = travel(desk().opened, spotHere(desk()), -1)!;
  expect(back.to).toEqual({ articleId: "a", position: 0 });
  useDesk.setState({ opened: back.opened, openReportId: null });
  const forward = travel(desk().opened, spotHere(desk()), 1)!;
  expect(forward.to).toEqual({ reportId: "r" });
  expect(forward.opened.back).toEqual([{ articleId: "a", position: 0 }]);
  expect(withoutGoneReports(back.opened, () => false).forward).toEqual([]);
  expect(withoutGone(back.opened, () => false).forward).toEqual([{ reportId: "r" }]);
});

test("turning from a report to the article beside it is remembered", () => {
  desk().openArticle("a");
  desk().openReport("r");
  desk().openArticle("a", undefined, true);
  expect(desk().opened.back.at(-1)).toEqual({ reportId: "r" });
});
