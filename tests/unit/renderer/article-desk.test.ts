import { beforeEach, expect, test } from "vitest";
import type { ReviewItem } from "../../../src/contract/records.ts";
import { useArticleDesk } from "../../../src/renderer/article-desk.ts";

const desk = () => useArticleDesk.getState();

beforeEach(() => useArticleDesk.setState(useArticleDesk.getInitialState(), true));

test("a correction is still there after a look at another article", () => {
  desk().view("a", { kind: "correct" });
  desk().draft("a", "changed");
  desk().view("b", { kind: "version", ordinal: 1 });
  desk().view("b", null);
  expect(desk()).toMatchObject({ views: { a: { kind: "correct" } }, drafts: { a: "changed" } });
  desk().draft("a", null);
  expect(desk().drafts).toEqual({});
});

test("choosing a new place in the text takes the dialog out of the way", () => {
  desk().review(true);
  desk().move({ annotationId: "n" } as ReviewItem);
  expect(desk()).toMatchObject({ isReviewing: false, moving: { annotationId: "n" } });
});
