import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { LineRole } from "../../../../src/core/text/line.ts";
import { bench } from "../scratch.ts";

const path = fileURLToPath(new URL("../../../../../shared/fixtures/seed-facts.json", import.meta.url));

interface SeedFacts {
  readonly line_roles: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly role: string;
  }[];
  readonly metadata: Readonly<
    Record<
      string,
      {
        readonly title: string | null;
        readonly dateline: string | null;
        readonly published?: string;
        readonly published_relative?: string;
        readonly published_partial?: string;
      }
    >
  >;
}

/** Our names of the roles; what has none is a blank line, which is no line. */
const roles: Readonly<Record<string, LineRole | undefined>> = {
  metadata_prefix: "metadata",
  dateline: "dateline",
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  crosshead: "crosshead",
  caption: "caption",
  editor_note: "editor-note",
  junk_nav: "junk",
  junk_teaser: "junk",
};

describe.skipIf(!existsSync(path))(
  "what is known of the seeds (skipped where it is not beside the repository)",
  () => {
    const facts = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as SeedFacts) : null;

    test("every line has the role it has, and no other line is called junk", async () => {
      const project = await bench();
      expect(Object.keys(facts!.metadata)).toHaveLength(5);
      for (const file of Object.keys(facts!.metadata)) {
        const { text, lines } = await project.ask("article.get", { article: file });
        const expected = facts!.line_roles.filter((line) => line.file === file && line.role !== "blank_nbsp");
        for (const { start, end, role } of expected) {
          // White space at the edges of a line is not part of it here.
          const words = text.slice(start, end).trim();
          const found = lines.filter((line) => line.start >= start && line.end <= end);
          expect(found.map((line) => [text.slice(line.start, line.end).trim(), line.role])).toEqual([
            [words, roles[role]],
          ]);
        }
        const junk = expected.filter(({ role }) => roles[role] === "junk");
        expect(lines.filter(({ role }) => role === "junk")).toHaveLength(junk.length);
      }
    });

    test("title, dateline and date are what they are; days without a year wait for an analyst", async () => {
      const project = await bench();
      const articles = await project.ask("article.list", {});
      for (const [file, known] of Object.entries(facts!.metadata)) {
        const article = articles.find(({ name }) => name === file)!;
        expect(article).toMatchObject({
          title: known.title,
          dateline: known.dateline,
          date: known.published ?? null,
        });
        const words = known.published_relative ?? known.published_partial;
        if (words === undefined) continue;
        const days = await project.ask("article.days", { articleId: article.id, writtenOn: "2025-03-06" });
        expect(days.map((day) => day.words.toLowerCase())).toContain(words.toLowerCase());
        expect(days.find((day) => day.words.toLowerCase() === words.toLowerCase())!.date).toBe(
          words === "today" ? "2025-03-06" : "2025-03-05",
        );
      }
    });

    test("the two identical captions stay two lines", async () => {
      const project = await bench();
      const { text, lines } = await project.ask("article.get", { article: "002" });
      const captions = lines
        .filter(({ role }) => role === "caption")
        .map(({ start, end }) => text.slice(start, end));
      expect(captions.length - new Set(captions).size).toBe(1);
    });
  },
);
