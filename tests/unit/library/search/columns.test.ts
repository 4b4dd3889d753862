import { expect, test } from "vitest";
import { runSearch } from "../../../../src/library/search/run.ts";
import { bench } from "../scratch.ts";

test("words that are written as the index writes tags and notes are still only words", async () => {
  const made = await bench({
    "a.txt": "Every claim of note i1 t1 u1 junk, he said.\n",
    "b.txt": "Nothing here.\n",
  });
  await made.ask("annotation.quote", { article: "b.txt", quote: "Nothing", tags: ["a"], note: "why" });
  await made.ask("annotation.quote", { article: "a.txt", quote: "Every claim", tags: ["b"] });
  const quotes = (query: string) => {
    const reply = runSearch(made.project.read, { query: `in:quote|note ${query}`, limit: 10 });
    if (!reply.ok) throw new Error(reply.message);
    return reply.value.hits.map(({ snippet, snippetStart, snippetEnd }) =>
      snippet.slice(snippetStart, snippetEnd),
    );
  };
  for (const facet of ["every", "claim", "ever*"]) expect(quotes(facet)).toEqual(["Every claim"]);
  for (const facet of ["note", "t1", "u1", "t*", "u2", "i1", "junk", '"every note"'])
    expect(quotes(facet)).toEqual([]);
  expect(quotes("why")).toEqual(["Nothing"]);
});
