import { expect, test } from "vitest";
import { writeDoccano } from "../../../../../src/formats/write/doccano/write-doccano.ts";
import { sampleExchange } from "../../../core/exchange/sample-exchange.ts";

test("every label cuts the words of a piece out of the text's code points, on one line an article", () => {
  const lines = writeDoccano(sampleExchange).trimEnd().split("\n");
  const examples = lines.map((line) => JSON.parse(line));
  expect(examples.map(({ text }) => text)).toEqual(sampleExchange.articles.map(({ text }) => text));
  const labelled = examples.flatMap(({ text, label }) =>
    label.map(([start, end, name]: [number, number, string]) => [[...text].slice(start, end).join(""), name]),
  );
  expect(labelled).toEqual(
    sampleExchange.annotations.flatMap(({ targets, codings }) =>
      targets.flatMap(({ quote }) =>
        (codings.length === 0 ? ["Highlight"] : codings.map(({ tag }) => tag.path)).map((name) => [
          quote,
          name,
        ]),
      ),
    ),
  );
});
