import { expect, test } from "vitest";
import { reportedDayIn } from "../../../../src/core/facts/reported-day.ts";

function reportedDay(text: string) {
  return reportedDayIn(text, [{ start: 0, end: text.length, role: "paragraph" }])?.value;
}

test.each(
  "Monday Tuesday Wednesday Thursday FRIDAY saturday Sunday today yesterday tonight Today"
    .split(" ")
    .concat("this morning", "this afternoon", "this evening", "Wedne\u017fday", "thi\u017f morning"),
)("the ministry that said it %s said it on that day", (words) => {
  expect(reportedDay(`The ministry said ${words} that it had.`)).toEqual({ kind: "relative", words });
});

test.each(
  "January Feb. March Apr May June July August Sept. October Nov December"
    .split(" ")
    .flatMap((month) => [`${month} 5`, `15 ${month}`]),
)("the ministry that said it on %s said it on that day", (words) => {
  expect(reportedDay(`The ministry said on ${words} that it had.`)).toEqual({ kind: "partial", words });
});

test("a paragraph that names no day has none, whatever numbers and mornings stand in it", () => {
  expect(
    reportedDay("The ministry said that 12 trains ran that morning, as on any day at noon."),
  ).toBeUndefined();
});
