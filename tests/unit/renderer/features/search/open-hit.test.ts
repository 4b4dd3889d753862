import { beforeEach, expect, test, vi } from "vitest";
import type { SearchHit } from "../../../../../src/contract/records.ts";

vi.hoisted(() => vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined }));

import { useDesk } from "../../../../../src/renderer/desk.ts";
import { openHit, stepHit } from "../../../../../src/renderer/features/search/open-hit.ts";
import { useSearchDesk } from "../../../../../src/renderer/search-desk.ts";

const hits = ["a", "a", "b", "c"].map(
  (articleId, start): SearchHit => ({
    kind: "article",
    isWhole: false,
    articleId,
    articleName: `${articleId}.txt`,
    annotationId: null,
    ...{ start, end: start + 1, snippet: "x", snippetStart: 0, snippetEnd: 1, tags: [] },
  }),
);

beforeEach(() => {
  useDesk.setState(useDesk.getInitialState());
  useSearchDesk.setState(useSearchDesk.getInitialState());
});

test("after the last hit that was fetched comes the next one, fetched once however often it is asked for", async () => {
  let fetches = 0;
  const more = async () => {
    fetches += 1;
    return { hits, hasMore: false };
  };
  useSearchDesk.getState().takeHits("x", hits.slice(0, 2), more);
  useSearchDesk.getState().goTo(1);
  await Promise.all([stepHit(1), stepHit(1)]);
  expect([fetches, useDesk.getState().openArticleId, useSearchDesk.getState().current]).toEqual([1, "b", 2]);
  await stepHit(1);
  await stepHit(1);
  expect([fetches, useDesk.getState().openArticleId, useSearchDesk.getState().current]).toEqual([1, "c", 3]);
});

test("hits of another search asked meanwhile are not mixed with those fetched late", async () => {
  const late = Promise.withResolvers<{ hits: SearchHit[]; hasMore: boolean }>();
  useSearchDesk.getState().takeHits("x", hits.slice(0, 1), () => late.promise);
  useSearchDesk.getState().goTo(0);
  const stepping = stepHit(1);
  useSearchDesk.getState().takeHits("y", hits.slice(3), null);
  late.resolve({ hits, hasMore: false });
  await stepping;
  expect(useSearchDesk.getState().hits).toEqual(hits.slice(3));
  expect(useDesk.getState().openArticleId).toBeNull();
});

test("beside, the article on the left stays and only the right one changes", () => {
  openHit(hits[0]!, 0, true);
  expect(useDesk.getState().opened.shown).toEqual(["a"]);
  openHit(hits[2]!, 2, true);
  expect(useDesk.getState()).toMatchObject({ openArticleId: "b", place: { start: 2, end: 3 } });
  openHit(hits[3]!, 3, true);
  expect(useDesk.getState().opened.shown).toEqual(["a", "c"]);
  openHit(hits[1]!, 1, true);
  expect(useDesk.getState()).toMatchObject({ openArticleId: "a", place: { start: 1, end: 2 } });
  expect(useDesk.getState().opened.shown).toEqual(["a", "c"]);
});
