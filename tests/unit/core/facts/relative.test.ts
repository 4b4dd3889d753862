import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { resolveRelative } from "../../../../src/core/facts/relative.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** 5 March 2025 was a Wednesday. */
const wednesday = "2025-03-05";

test.each([
  ["Wednesday", wednesday, "2025-03-05"],
  ["on Wednesday", "2025-03-06", "2025-03-05"],
  ["late Wednesday", "2025-03-11", "2025-03-05"],
  ["Thursday", wednesday, "2025-02-27"],
  ["last Wednesday", wednesday, "2025-02-26"],
  ["next Friday", wednesday, "2025-03-14"],
  ["today", wednesday, wednesday],
  ["this morning", wednesday, wednesday],
  ["tonight", wednesday, wednesday],
  ["yesterday", "2025-03-01", "2025-02-28"],
  ["tomorrow", "2024-02-28", "2024-02-29"],
  ["two weeks ago", wednesday, "2025-02-19"],
  ["March 5", wednesday, "2025-03-05"],
  ["March 5", "2025-03-04", "2025-03-05"],
  ["7 October", wednesday, "2024-10-07"],
  ["Dec. 30", "2025-01-02", "2024-12-30"],
  ["Jan. 2", "2024-12-30", "2025-01-02"],
  ["Oct. 7, 2023", wednesday, "2023-10-07"],
])("%s, written on %s, is %s", (words, reference, expected) => {
  expect(resolveRelative(words, reference)).toBe(expected);
});

test.each([
  "last month",
  "this week",
  "Monday to Friday",
  "in recent weeks",
  "",
  "Hamas",
  "Monday and Tuesday",
])("%j names no single day", (words) => {
  expect(resolveRelative(words, wednesday)).toBeNull();
});

test.each(["2025-02-30", "5 March 2025", "", "2025-03-05T10:00"])(
  "%j is no day to count from",
  (reference) => {
    expect(resolveRelative("today", reference)).toBeNull();
  },
);

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Europe/Berlin"])(
  "in %s the days are the same, around the change to summer time too",
  (place) => {
    process.env.TZ = place;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(place);
    for (const reference of ["2025-03-09", "2025-03-30", "2025-11-02", "2024-12-31"]) {
      expect(resolveRelative("today", reference)).toBe(reference);
    }
    expect(resolveRelative("Sunday", "2025-03-31")).toBe("2025-03-30");
    expect(resolveRelative("yesterday", "2025-03-10")).toBe("2025-03-09");
    expect(resolveRelative("March 30", "2025-03-31")).toBe("2025-03-30");
  },
);

test("a weekday is one of the seven days up to the day of writing", () => {
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(6), (days, weekday) => {
      const reference = new Date(days * 86_400_000);
      const found = resolveRelative(names[weekday]!, reference.toISOString().slice(0, 10));
      const day = new Date(`${found}T00:00:00Z`);
      expect(day.getUTCDay()).toBe(weekday);
      const back = (reference.getTime() - day.getTime()) / 86_400_000;
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThan(7);
    }),
  );
});
