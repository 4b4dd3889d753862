import { expect, test } from "vitest";
import type { LineRole } from "../../../../../src/core/text/line.ts";
import { junkRuns } from "../../../../../src/renderer/features/lines/junk-runs.ts";

const blocks = (...roles: LineRole[]) =>
  roles.map((role, at) => ({ role, start: at * 10, end: at * 10 + 8, segments: [] }));

test("junk that follows junk is one run, and a paragraph between ends it", () => {
  expect(junkRuns(blocks("junk", "junk", "paragraph", "junk"))).toEqual([
    { first: 0, count: 2, start: 0, end: 18 },
    { first: 3, count: 1, start: 30, end: 38 },
  ]);
  expect(junkRuns(blocks("headline", "paragraph"))).toEqual([]);
});
