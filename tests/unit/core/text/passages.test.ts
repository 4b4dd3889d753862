import fc from "fast-check";
import { expect, test } from "vitest";
import { Passages } from "../../../../src/core/text/passages.ts";

/** Hashes of which many are the same or end in the same bits, so that chains are long. */
const hash = fc.oneof(
  fc.nat(5),
  fc.nat(5).map((high) => (high * 2 ** 28) >>> 0),
  fc.nat(0xffffffff),
);

test("however hashes fall, texts share what a plain list says", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(hash, { maxLength: 20 }), { maxLength: 40 }),
      fc.uniqueArray(hash, { maxLength: 20 }),
      (texts, asked) => {
        const passages = new Passages();
        for (const [text, hashes] of texts.entries()) for (const each of hashes) passages.add(each, text);
        const expected = texts.map((hashes) => hashes.filter((each) => asked.includes(each)).length);
        const shared = passages.shared(asked);
        expect(texts.map((_, text) => shared.get(text) ?? 0)).toEqual(expected);
      },
    ),
  );
});

test("of a passage in hundreds of texts the first two hundred stand for it, and others keep theirs", () => {
  const passages = new Passages();
  for (let text = 0; text < 300; text++) {
    passages.add(0xfffffff0, text);
    for (let own = 0; own < 20; own++) passages.add(text * 1000 + own, text);
  }
  const shared = passages.shared([0xfffffff0]);
  expect([...shared.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, text) => text));
  expect(passages.shared([299_000, 299_019])).toEqual(new Map([[299, 2]]));
});
