import { expect, test } from "vitest";
import { answer, type Handlers } from "../../../src/contract/door.ts";
import { library } from "../../../src/contract/library.ts";

/** Handlers that note what reached them. */
function recorder(): { handlers: Handlers; seen: [string, unknown][] } {
  const seen: [string, unknown][] = [];
  const handlers = Object.fromEntries(
    Object.keys(library).map((channel) => [
      channel,
      (input: unknown) => {
        seen.push([channel, input]);
        return { ok: true, value: null };
      },
    ]),
  ) as unknown as Handlers;
  return { handlers, seen };
}

test("a question reaches its handler parsed, with defaults filled in", async () => {
  const { handlers, seen } = recorder();
  await answer(handlers, "window", "annotation.create", { articleId: "a", start: 0, end: 1 });
  expect(seen).toEqual([["annotation.create", { articleId: "a", start: 0, end: 1, tags: [], note: "" }]]);
});

test.each([
  ["an unknown channel", "no.such", {}],
  ["a name of every object's own", "constructor", {}],
  ["a channel that is no name", 7, {}],
  ["a missing field", "annotation.create", { articleId: "a", start: 0 }],
  ["a field too many", "annotation.remove", { annotationId: "a", __proto__x: 1 }],
  ["a fraction for a position", "annotation.create", { articleId: "a", start: 0.5, end: 1 }],
  ["nothing", "project.get", undefined],
  ["a list", "project.get", []],
])("%s is refused and reaches no handler", async (_, channel, input) => {
  const { handlers, seen } = recorder();
  expect(await answer(handlers, "window", channel, input)).toMatchObject({ ok: false, fail: "bad-input" });
  expect(seen).toEqual([]);
});

test.each(["article.import", "export.write", "annotation.quote"])(
  "a window cannot ask %s",
  async (channel) => {
    const { handlers, seen } = recorder();
    const question = { paths: ["/etc"], format: "html", path: "/etc/x", article: "a", quote: "q" };
    expect(await answer(handlers, "window", channel, question)).toMatchObject({
      ok: false,
      fail: "bad-input",
    });
    expect(seen).toEqual([]);
  },
);

test("a handler that throws becomes an answer", async () => {
  const { handlers } = recorder();
  const broken = {
    ...handlers,
    "project.get": () => {
      throw new Error("boom");
    },
  } as Handlers;
  expect(await answer(broken, "cli", "project.get", {})).toMatchObject({ ok: false, fail: "internal" });
});
