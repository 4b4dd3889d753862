import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../src/core/report/compose-report.ts";
import { makeAnnotation, makeArticle, makeMaterial, makeTag, randomMaterial } from "./random-material.ts";

const first = makeArticle("first", "Israel was consulted on this matter.");
const second = makeArticle("second", "The White House notified Israel ahead of time.");

describe("numbers", () => {
  test("highlights count through all articles in reading order, whatever order they came in", () => {
    const report = composeReport(
      makeMaterial({
        articles: [second, first],
        annotations: [
          makeAnnotation(first, 11, 20),
          makeAnnotation(second, 16, 24),
          makeAnnotation(first, 0, 6),
          makeAnnotation(second, 4, 9),
        ],
      }),
    );
    expect(report.highlights.map(({ number, quote }) => `${number} ${quote}`)).toEqual([
      "1 White",
      "2 notified",
      "3 Israel",
      "4 consulted",
    ]);
    expect(report.highlights.map(({ article }) => article)).toEqual([1, 1, 2, 2]);
  });

  test("of highlights in one place the ids decide, so that two reports agree", () => {
    const annotations = ["b", "a", "c"].map((id) => makeAnnotation(first, 0, 6, { id }));
    const report = composeReport(makeMaterial({ articles: [first], annotations }));
    expect(report.highlights.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("a number is the highlight's place in the list", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        const { highlights } = composeReport(material);
        expect(highlights).toHaveLength(material.annotations.length);
        expect(highlights.map(({ number }) => number)).toEqual(highlights.map((_, index) => index + 1));
      }),
    );
  });
});

describe("claims by tag", () => {
  const tags = [
    makeTag("t1", null, "quote"),
    makeTag("t2", null, "figures"),
    makeTag("t3", "t1", "quote/Leavitt"),
    makeTag("t4", "t3", "quote/Leavitt/authority"),
    makeTag("t5", "t1", "quote/Akunis"),
  ];
  const annotations = [
    makeAnnotation(first, 0, 6, { tagIds: ["t4", "t2"] }),
    makeAnnotation(first, 7, 10, { tagIds: ["t3", "t4"] }),
    makeAnnotation(second, 4, 9, { tagIds: [] }),
    makeAnnotation(second, 16, 24, { tagIds: ["t5"] }),
  ];
  const report = composeReport(makeMaterial({ articles: [first, second], annotations, tags }));

  test("tags come in tree order, with their depth", () => {
    expect(report.tags.map(({ number, depth, path }) => `${number} ${depth} ${path}`)).toEqual([
      "1 0 quote",
      "2 1 quote/Leavitt",
      "3 2 quote/Leavitt/authority",
      "4 1 quote/Akunis",
      "5 0 figures",
    ]);
  });

  test("a tag's total counts a highlight once, however many tags below carry it", () => {
    expect(report.tags.map(({ name, own, total }) => [name, own, total])).toEqual([
      ["quote", 0, 3],
      ["Leavitt", 1, 2],
      ["authority", 2, 2],
      ["Akunis", 1, 1],
      ["figures", 1, 1],
    ]);
  });

  test("every highlight is among the claims of each of its tags, or among the untagged", () => {
    const claims = report.claims.map(({ tag, highlights }) => [
      tag.name,
      highlights.map(({ number }) => number),
    ]);
    expect(claims).toEqual([
      ["Leavitt", [2]],
      ["authority", [1, 2]],
      ["Akunis", [4]],
      ["figures", [1]],
    ]);
    expect(report.untagged.map(({ number }) => number)).toEqual([3]);
  });

  test("a highlight's own tags stand in tree order, each once", () => {
    const twice = makeAnnotation(first, 0, 6, { tagIds: ["t2", "t4", "t2"] });
    const { highlights } = composeReport(makeMaterial({ articles: [first], annotations: [twice], tags }));
    expect(highlights[0]?.tags.map(({ name }) => name)).toEqual(["authority", "figures"]);
  });

  test("a tag whose parent is not there counts as a root", () => {
    const orphan = makeTag("t9", "gone", "gone/orphan");
    const { tags: arranged } = composeReport(makeMaterial({ tags: [orphan] }));
    expect(arranged.map(({ id, depth }) => [id, depth])).toEqual([["t9", 0]]);
  });
});

describe("warnings", () => {
  test("a quotation that turns direction around is named by number; text outside quotations is not", () => {
    const article = makeArticle("a", "safe \u202eturned\u202c safe");
    const annotations = [makeAnnotation(article, 0, 4), makeAnnotation(article, 5, 13)];
    const { warnings } = composeReport(makeMaterial({ articles: [first, article], annotations }));
    expect(warnings).toEqual([{ kind: "bidi-controls", article: 2, highlights: [2] }]);
  });

  test("control characters in a text are counted", () => {
    const article = makeArticle("a", "a\u0007b\u0000c");
    const { warnings } = composeReport(makeMaterial({ articles: [article] }));
    expect(warnings).toEqual([{ kind: "control-characters", article: 1, count: 2 }]);
  });
});

test("an empty project gives an empty report", () => {
  const report = composeReport(makeMaterial({ tags: [] }));
  expect(report).toMatchObject({ articles: [], highlights: [], claims: [], untagged: [], warnings: [] });
});

describe("material that contradicts itself is refused", () => {
  test("a quotation that does not stand at its place", () => {
    const wrong = makeAnnotation(first, 0, 6, { quote: "Jordan" });
    expect(() => composeReport(makeMaterial({ articles: [first], annotations: [wrong] }))).toThrow(
      RangeError,
    );
  });

  test("a range outside its text", () => {
    const outside = makeAnnotation(first, 30, 99);
    expect(() => composeReport(makeMaterial({ articles: [first], annotations: [outside] }))).toThrow(
      RangeError,
    );
  });

  test("an annotation of an article that is not in the report", () => {
    expect(() =>
      composeReport(makeMaterial({ articles: [first], annotations: [makeAnnotation(second, 0, 3)] })),
    ).toThrow(RangeError);
  });

  test("a tag that is not in the codebook", () => {
    const unknown = makeAnnotation(first, 0, 6, { tagIds: ["nowhere"] });
    expect(() => composeReport(makeMaterial({ articles: [first], annotations: [unknown] }))).toThrow(
      RangeError,
    );
  });

  test("tags below each other in a ring", () => {
    const ring = [makeTag("t1", "t2", "one"), makeTag("t2", "t1", "two")];
    expect(() => composeReport(makeMaterial({ tags: ring }))).toThrow(RangeError);
  });
});
