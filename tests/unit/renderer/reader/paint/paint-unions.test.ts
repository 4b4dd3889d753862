import fc from "fast-check";
import { expect, test } from "vitest";
import { unionsByPaint } from "../../../../../src/renderer/reader/paint/paint-unions.ts";

const paints = [
  { colour: "#0072b2", pattern: "solid" },
  { colour: "#0072b2", pattern: "dashed" },
  { colour: "#c77700", pattern: "solid" },
] as const;

const marks = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(20), fc.constantFrom(...paints))
    .map(([start, length, paint]) => ({ start, end: start + length, paint })),
  { maxLength: 30 },
);

test("every character of the stretch is painted once in each paint that lies over it, and in no other", () => {
  fc.assert(
    fc.property(marks, fc.nat(40), fc.nat(40), (all, from, length) => {
      const within = { start: from, end: from + length };
      const unions = unionsByPaint(all, within);
      for (const paint of paints) {
        const own = unions.filter((union) => union.paint === paint);
        expect(own.length).toBeLessThanOrEqual(1);
        for (let at = 0; at < 90; at += 1) {
          const times = own
            .flatMap(({ ranges }) => ranges)
            .filter(({ start, end }) => start <= at && at < end);
          const isMeant = all.some((mark) => mark.paint === paint && mark.start <= at && at < mark.end);
          expect(times.length).toBe(isMeant && at >= within.start && at < within.end ? 1 : 0);
        }
      }
    }),
  );
});

test("two highlights of one paint that touch are one stretch, so that the line under them has no seam", () => {
  const [paint] = paints;
  const touching = [
    { start: 0, end: 5, paint },
    { start: 5, end: 9, paint },
  ];
  expect(unionsByPaint(touching, { start: 0, end: 20 })).toEqual([{ paint, ranges: [{ start: 0, end: 9 }] }]);
});
