import { expect, test } from "vitest";
import { writeBrat } from "../../../../../src/formats/write/brat/write-brat.ts";
import { exchangeArticle, exchangeTag, sampleExchange } from "../../../core/exchange/sample-exchange.ts";
import { readZip } from "../read-zip.ts";

async function files(data = sampleExchange): Promise<Map<string, string>> {
  const zipped = await readZip(await writeBrat(data));
  return new Map([...zipped].map(([path, content]) => [path, content.toString("utf8")]));
}

test("every span cuts its words out of the text's code points, and none crosses a line's end", async () => {
  const written = await files();
  const points = [...written.get("001.txt")!];
  const lines = written.get("001.ann")!.trimEnd().split("\n");
  const bound = lines.filter((line) => line.startsWith("T")).map((line) => line.split("\t"));
  expect(bound.length).toBe(5);
  for (const [, place, words] of bound) {
    const spans = place!.replace(/^\S+ /, "").split(";");
    const pieces = spans.map((span) => {
      const [start, end] = span.split(" ").map(Number);
      return points.slice(start, end).join("");
    });
    expect(pieces.join(" ")).toBe(words);
    expect(words).not.toContain("\n");
  }
  expect(bound.map(([id]) => id)).toEqual(["T1", "T2", "T3", "T4", "T5"]);
});

test("a highlight over two lines is one annotation in two pieces, a blank line between them left out", async () => {
  const ann = (await files()).get("001.ann")!;
  expect(ann).toMatch(/^T3\thostages_direct_talks \d+ \d+;\d+ \d+\t👨‍👩‍👧 say sources =SUM\(A1\)$/m);
});

test("a note stands on one line and names its highlight's first annotation", async () => {
  expect((await files()).get("001.ann")).toContain('#1\tAnnotatorNotes T1\t-1 is, a "note" of two lines\n');
});

test("types are known to the configuration, and their paths are shown", async () => {
  const written = await files();
  const entities = written.get("annotation.conf")!.split("\n\n")[0]!.split("\n").slice(1);
  expect(entities).toEqual(["hostages", "hostages_direct_talks", "HYPERLINK_x_", "never_used", "Highlight"]);
  expect(written.get("visual.conf")).toContain("hostages_direct_talks | hostages/direct talks\n");
  expect(written.get("002.ann")).toBe("T1\tHighlight 18 30\tAnother line\n");
});

test("names and types that would be the same are told apart", async () => {
  const articles = ["a b.txt", "a_b.txt", "😀.txt", "../../etc/passwd", "NUL.txt"].map((name, index) =>
    exchangeArticle(index + 1, name, "Text."),
  );
  const tags = ["x y", "x_y", "中"].map((name, index) => exchangeTag(index + 1, null, name));
  const written = await files({ ...sampleExchange, articles, tags, annotations: [] });
  expect([...written.keys()].filter((path) => path.endsWith(".txt"))).toEqual([
    ...["a_b.txt", "a_b_2.txt", "article.txt", "etc_passwd.txt", "article_NUL.txt"],
  ]);
  expect(written.get("annotation.conf")).toContain("[entities]\nx_y\nx_y_2\nT_\nHighlight\n");
});
