import { expect, test } from "vitest";
import { matchTags } from "../../../../../src/renderer/features/annotations/tag-matches.ts";
import { tagsOf } from "./tags.ts";

const tags = tagsOf(
  "figures",
  "figures/hostages",
  "quote",
  "quote/Leavitt",
  "quote/Leavitt/authority",
  "loaded",
);
const paths = (typed: string) => matchTags(tags, typed).tags.map((tag) => tag.path);

test("nothing typed offers the whole tree in its order and nothing new", () => {
  expect(matchTags(tags, "  ")).toEqual({ tags, newPath: null, problem: null });
});

test("any part of the path finds a tag, case aside", () => {
  expect(paths("HOSTAGE")).toEqual(["figures/hostages"]);
  expect(paths("itt/auth")).toEqual(["quote/Leavitt/authority"]);
});

test("parts of several names find the tag that has them in this order", () => {
  expect(paths("quo auth")).toEqual(["quote/Leavitt/authority"]);
  expect(paths("auth quo")).toEqual([]);
});

test("a tag typed out in full comes first and is not offered as new", () => {
  const { tags: found, newPath } = matchTags(tags, "QUOTE / leavitt");
  expect(found[0]?.path).toBe("quote/Leavitt");
  expect(newPath).toBeNull();
});

test("an accented name is found however the accent was typed", () => {
  expect(matchTags(tagsOf("café"), "cafe\u0301").newPath).toBeNull();
});

test("a new path is offered as it would be stored", () => {
  expect(matchTags(tags, "  Leavitt /  authority  ").newPath).toBe("Leavitt/authority");
});

test("a name beginning with what is typed goes before one that only holds it, then the more used", () => {
  const own = tagsOf("re-use", "used/much", "used/little").map((tag) =>
    tag.path === "used/much" ? { ...tag, total: 9 } : tag,
  );
  expect(matchTags(own, "use").tags.map((tag) => tag.path)).toEqual(["used/much", "used/little", "re-use"]);
});

test("a slash just typed is not called a mistake, two of them are", () => {
  expect(matchTags(tags, "quote/").problem).toBeNull();
  expect(matchTags(tags, "quote/").tags.length).toBeGreaterThan(0);
  expect(matchTags(tags, "a//b").problem).toBe("empty");
});

test("a name that is too long is called so and not offered", () => {
  const { newPath, problem } = matchTags(tags, "x".repeat(121));
  expect({ newPath, problem }).toEqual({ newPath: null, problem: "too-long" });
});

test("a slash at the end with nothing below means the tag before it, there or new", () => {
  const there = matchTags(tagsOf("lead", "other"), "Lead/");
  expect([there.tags.map((tag) => tag.path), there.newPath]).toEqual([["lead"], null]);
  expect(matchTags(tagsOf("other"), "lead/")).toEqual({ tags: [], newPath: "lead", problem: null });
  expect(matchTags(tagsOf("lead"), "/lead")).toMatchObject({ newPath: null, problem: "empty" });
});
