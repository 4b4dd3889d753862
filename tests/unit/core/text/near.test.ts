import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { type Fingerprint, fingerprintOf, isNear, nearness } from "../../../../src/core/text/near.ts";
import { NearIndex } from "../../../../src/core/text/near-index.ts";
import { hostileText } from "./hostile-text.ts";
import { seedExpectations, seedText } from "./seed-expectations.ts";

const samples = seedExpectations.map(({ file }) => ({
  id: file,
  text: seedText(file),
  fingerprint: fingerprintOf(seedText(file), proposeLines(seedText(file))),
}));

function nearDuplicates(
  known: readonly { readonly id: string; readonly fingerprint: Fingerprint }[],
  fingerprint: Fingerprint,
) {
  const index = new NearIndex<string>();
  for (const each of known) index.add(each.id, each.fingerprint);
  return index.nearest(fingerprint).map(({ item, ...near }) => ({ id: item, ...near }));
}

test("five articles on one event, with quotations in common, are no duplicates of each other", () => {
  for (const { id, fingerprint } of samples) {
    expect(nearDuplicates(samples, fingerprint).map((near) => near.id)).toEqual([id]);
  }
});

test("a shortened, slightly edited reprint is found, and only it", () => {
  const [, , sample] = samples;
  const reprint = sample!.text.slice(146, 4860).replaceAll("hostage", "captive").replaceAll("’", "'");
  const [near, ...others] = nearDuplicates(samples, fingerprintOf(reprint));
  expect(near).toMatchObject({ id: sample!.id });
  expect(near!.containment).toBeGreaterThan(0.6);
  expect(others).toEqual([]);
});

test("the nearest comes first, whatever the order", () => {
  const { text } = samples[2]!;
  const existing = [
    { id: "half", fingerprint: fingerprintOf(text.slice(0, 3500)) },
    { id: "whole", fingerprint: fingerprintOf(text) },
  ];
  expect(nearDuplicates(existing, fingerprintOf(text)).map(({ id }) => id)).toEqual(["whole", "half"]);
});

test("what the index finds is what comparing each with each finds", () => {
  const passages = samples.flatMap(({ text }) => text.split("\n").filter((line) => line.length > 80));
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.nat(passages.length - 1), { minLength: 1, maxLength: 6 }), {
        minLength: 2,
        maxLength: 12,
      }),
      (articles) => {
        const [asked, ...known] = articles.map((places, at) => ({
          id: String(at),
          fingerprint: fingerprintOf(places.map((place) => passages[place]).join("\n")),
        }));
        const expected = known
          .filter(({ fingerprint }) => Math.min(fingerprint.length, asked!.fingerprint.length) >= 5)
          .filter(({ fingerprint }) => isNear(nearness(fingerprint, asked!.fingerprint)));
        const found = nearDuplicates(known, asked!.fingerprint);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      },
    ),
  );
});

test("junk in common brings no two articles near", () => {
  const junk = "Sign up for our daily newsletter and never miss a story that matters to you and yours again.";
  const [one, two] = ["Grain ships left Odesa.", "The court freed three editors."].map((start) => {
    const text = `${start}\n${junk.repeat(5)}`;
    const lines = [
      { start: 0, end: start.length, role: "paragraph" as const },
      { start: start.length + 1, end: text.length, role: "junk" as const },
    ];
    return fingerprintOf(text, lines);
  });
  expect(nearness(one!, two!)).toEqual({ jaccard: 0, containment: 0 });
});

test("capitals, marks and line ends do not count; a text without words is near to nothing", () => {
  expect(fingerprintOf("The Envoy “spoke” on\nMonday, in Doha")).toEqual(
    fingerprintOf("the envoy 'spoke' on monday in doha"),
  );
  expect(nearness(fingerprintOf("…"), fingerprintOf("…"))).toEqual({ jaccard: 0, containment: 0 });
});

test("what is near is what shares half of the smaller one's passages, whatever the two are", () => {
  const hashes = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 5, maxLength: 20 }).map((list) => {
    return Uint32Array.from(list).sort();
  });
  fc.assert(
    fc.property(hashes, hashes, (a, b) => {
      const found = nearDuplicates([{ id: "a", fingerprint: a }], b);
      expect(found).toHaveLength(nearness(a, b).containment >= 0.5 ? 1 : 0);
    }),
  );
});

test("every text with words is wholly near to itself, and a passage of it is contained in it", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, more) => {
      const fingerprint = fingerprintOf(text);
      fc.pre(fingerprint.length > 0);
      expect(nearness(fingerprint, fingerprint)).toEqual({ jaccard: 1, containment: 1 });
      const both = nearness(fingerprint, fingerprintOf(more));
      expect(both.jaccard).toBeLessThanOrEqual(both.containment);
    }),
  );
});
