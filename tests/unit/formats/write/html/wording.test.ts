import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../../src/core/report/compose-report.ts";
import {
  formatCount,
  formatParagraphs,
  showDate,
  showDay,
  showMoment,
  showPath,
  titleOf,
} from "../../../../../src/formats/write/html/wording.ts";
import { makeMaterial, makeTag } from "../../../core/report/random-material.ts";

test("one is singular, and thousands stand apart", () => {
  expect([formatCount(0, "tag"), formatCount(1, "tag"), formatCount(1200, "tag")]).toEqual([
    "0 tags",
    "1 tag",
    "1,200 tags",
  ]);
});

test("a highlight of one paragraph names it once", () => {
  expect([formatParagraphs(3, 3), formatParagraphs(3, 5)]).toEqual(["¶ 3", "¶ 3–5"]);
});

describe("dates", () => {
  test("a moment is told in UTC, wherever the machine stands", () => {
    expect(showMoment("2025-03-05T23:59:30.000Z").toString()).toBe(
      '<time datetime="2025-03-05T23:59:30.000Z">5 Mar 2025, 23:59 UTC</time>',
    );
    expect(showDate("2025-03-05T00:00:00.000Z").toString()).toContain(">5 Mar 2025</time>");
  });

  test("a day is told in words", () => {
    expect(showDay("2025-03-05").toString()).toBe('<time datetime="2025-03-05">5 March 2025</time>');
  });

  test("what is no date is shown as it is, escaped", () => {
    expect(showDay("<b>").toString()).toBe("&lt;b&gt;");
    expect(showDay("2025-13-45").toString()).toBe("2025-13-45");
    expect(showMoment("yesterday").toString()).toBe("yesterday");
  });
});

test("a tag's path is whole, with the tags above set apart and room for a line's end behind each", () => {
  const { tags } = composeReport(
    makeMaterial({ tags: [makeTag("t1", null, "quote"), makeTag("t2", "t1", "quote/Leavitt")] }),
  );
  expect(showPath(tags[0]!).toString()).toBe("<bdi>quote</bdi>");
  expect(showPath(tags[1]!).toString()).toBe('<bdi><span class="above">quote/<wbr></span>Leavitt</bdi>');
});

describe("the window's title", () => {
  test("is the project's name, cut between characters when it is long", () => {
    expect(titleOf("US–Hamas talks")).toBe("US–Hamas talks – annotated report");
    expect(titleOf("😀".repeat(100))).toBe(`${"😀".repeat(47)}… – annotated report`);
  });

  test("cannot be turned around, and is never empty", () => {
    expect(titleOf("a\u202eb")).toBe("a\ufffdb – annotated report");
    expect(titleOf(" \n ")).toBe("Annotated report");
  });
});
