import { expect, test } from "vitest";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import { isUnfinished } from "../../../../../src/core/query/typing/unfinished.ts";

/** For each problem, in the order they stand, whether it may be only half written at the caret. */
function unfinished(source: string, caret = source.length): boolean[] {
  const parsed = parseQuery(source);
  return parsed.ok ? [] : parsed.problems.map((problem) => isUnfinished(problem, source, caret));
}

test("what ends at the caret may go on, also over a space", () => {
  expect(unfinished("secret tag:")).toEqual([true]);
  expect(unfinished("secret OR ")).toEqual([true]);
  expect(unfinished("tag: secret", 4)).toEqual([true]);
});

test("what stands before other words, or behind the caret, is as it is", () => {
  expect(unfinished("tag: secret")).toEqual([false]);
  expect(unfinished("tag:", 0)).toEqual([false]);
  expect(unfinished("secret has:x", 6)).toEqual([false]);
});

test("what is opened may yet be closed, however much follows", () => {
  for (const source of ["(direct talks", '"direct talks', "near(direct talks", "/direct talks"]) {
    expect(unfinished(source)).toEqual([true]);
  }
  expect(unfinished("direct) talks")).toEqual([false]);
});
