import { expect, test } from "vitest";
import { type Bench, bench } from "../scratch.ts";

async function withTwo(): Promise<{ made: Bench; first: string; second: string }> {
  const made = await bench({ "talks.txt": "Direct talks were held.\n\nNobody denied the talks, he said.\n" });
  const first = await made.ask("annotation.quote", { article: "talks", quote: "Direct talks" });
  const second = await made.ask("annotation.quote", { article: "talks", quote: "denied the talks" });
  return { made, first: first.id, second: second.id };
}

/** Everything that claims are, to compare before and after. */
async function everything(made: Bench) {
  return [await made.ask("claim.list", {}), await made.ask("annotation.list", {})];
}

test("a claim made from a highlight has it as evidence, and the highlight says so", async () => {
  const { made, first } = await withTwo();
  const claim = await made.ask("claim.create", {
    facts: { text: "  Talks\nwere held ", claimant: "He", madeOn: "2025-03" },
    evidence: { annotationId: first, stance: "states" },
  });
  expect(claim).toMatchObject({ text: "Talks were held", claimant: "He", madeOn: "2025-03", verdict: "" });
  expect(claim.evidence).toMatchObject([{ annotationId: first, stance: "states", quote: "Direct talks" }]);
  const [annotation, other] = await made.ask("annotation.list", {});
  expect(annotation?.claims).toEqual([{ id: claim.id, text: "Talks were held", stance: "states" }]);
  expect(other).not.toHaveProperty("claims");
});

test("linking twice changes the stance, and evidence stands by stance", async () => {
  const { made, first, second } = await withTwo();
  const { id: claimId } = await made.ask("claim.create", { facts: { text: "Talks" } });
  await made.ask("claim.link", { claimId, annotationId: first, stance: "disputes" });
  await made.ask("claim.link", { claimId, annotationId: second, stance: "supports" });
  const linked = await made.ask("claim.link", { claimId, annotationId: first, stance: "mentions" });
  expect(linked.evidence.map(({ annotationId, stance }) => [annotationId, stance])).toEqual([
    [second, "supports"],
    [first, "mentions"],
  ]);
  const left = await made.ask("claim.unlink", { claimId, annotationId: second });
  expect(left.evidence.map(({ annotationId }) => annotationId)).toEqual([first]);
});

test.each([
  [{ text: " \n" }, "claim-text-empty"],
  [{ text: "x", madeOn: "2025-02-30" }, "claim-date-malformed"],
  [{ text: "x", madeOn: "yesterday" }, "claim-date-malformed"],
  [{ text: "x", reviewUrl: "javascript:alert(1)" }, "url-malformed"],
])("%j is refused as %s", async (facts, fail) => {
  const { made } = await withTwo();
  expect((await made.refusal("claim.create", { facts })).fail).toBe(fail);
  expect(await made.ask("claim.list", {})).toEqual([]);
});

test("merging keeps one claim with the evidence and the facts of both", async () => {
  const { made, first, second } = await withTwo();
  const into = await made.ask("claim.create", {
    facts: { text: "Kept", verdict: "True" },
    evidence: { annotationId: first, stance: "states" },
  });
  const from = await made.ask("claim.create", {
    facts: { text: "Gone", verdict: "False", claimant: "She" },
    evidence: { annotationId: first, stance: "disputes" },
  });
  await made.ask("claim.link", { claimId: from.id, annotationId: second, stance: "mentions" });
  const merged = await made.ask("claim.merge", { claimId: from.id, intoId: into.id });
  expect(merged).toMatchObject({ text: "Kept", verdict: "True", claimant: "She" });
  expect(merged.evidence.map(({ annotationId, stance }) => [annotationId, stance])).toEqual([
    [first, "states"],
    [second, "mentions"],
  ]);
  expect(await made.ask("claim.list", {})).toHaveLength(1);
  expect((await made.refusal("claim.merge", { claimId: into.id, intoId: into.id })).fail).toBe("claim-same");
});

test("removing a highlight removes what it was evidence for, and undo brings all of it back", async () => {
  const { made, first } = await withTwo();
  await made.ask("claim.create", {
    facts: { text: "Talks" },
    evidence: { annotationId: first, stance: "states" },
  });
  const before = await everything(made);
  await made.ask("annotation.remove", { annotationId: first });
  expect((await made.ask("claim.list", {}))[0]?.evidence).toEqual([]);
  await made.ask("log.undo", {});
  expect(await everything(made)).toEqual(before);
});

test("every change of a claim can be undone, step by step, back to nothing, and done again", async () => {
  const { made, first, second } = await withTwo();
  const states = [await everything(made)];
  const step = async (work: Promise<unknown>) => {
    await work;
    states.push(await everything(made));
  };
  await step(
    made.ask("claim.create", { facts: { text: "One" }, evidence: { annotationId: first, stance: "states" } }),
  );
  await step(made.ask("claim.create", { facts: { text: "Two" } }));
  const [one, two] = await made.ask("claim.list", {});
  await step(made.ask("claim.edit", { claimId: one!.id, facts: { verdict: "True" } }));
  await step(made.ask("claim.link", { claimId: two!.id, annotationId: second, stance: "disputes" }));
  await step(made.ask("claim.merge", { claimId: two!.id, intoId: one!.id }));
  await step(made.ask("claim.unlink", { claimId: one!.id, annotationId: first }));
  await step(made.ask("claim.remove", { claimId: one!.id }));
  for (const state of states.toReversed().slice(1)) {
    await made.ask("log.undo", {});
    expect(await everything(made)).toEqual(state);
  }
  await made.reopen();
  for (const state of states.slice(1)) {
    await made.ask("log.redo", {});
    expect(await everything(made)).toEqual(state);
  }
});

test("highlights made one are evidence for what each was, and both halves of one cut in two are", async () => {
  const { made, first } = await withTwo();
  const next = await made.ask("annotation.quote", { article: "talks", quote: "were held" });
  const { id } = await made.ask("claim.create", {
    facts: { text: "Talks" },
    evidence: { annotationId: next.id, stance: "supports" },
  });
  const merged = await made.ask("annotation.merge", { annotationIds: [first, next.id] });
  expect(merged.annotation.claims).toEqual([{ id, text: "Talks", stance: "supports" }]);
  const { first: a, second: b } = await made.ask("annotation.split", { annotationId: first, at: 12 });
  expect([a.claims, b.claims]).toEqual([merged.annotation.claims, merged.annotation.claims]);
});

test("has:claim finds the highlights linked to a claim, also beside words and negated", async () => {
  const { made, first, second } = await withTwo();
  await made.ask("claim.create", {
    facts: { text: "Talks" },
    evidence: { annotationId: first, stance: "states" },
  });
  const found = async (query: string) => (await made.ask("annotation.list", { query })).map(({ id }) => id);
  expect(await found("has:claim")).toEqual([first]);
  expect(await found("-has:claim")).toEqual([second]);
  expect(await found("has:claim ~irec")).toEqual([first]);
  expect(await found("has:claim denied")).toEqual([]);
});
