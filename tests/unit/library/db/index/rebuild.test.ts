import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connect } from "../../../../../src/library/db/connection.ts";
import { rebuildIndex } from "../../../../../src/library/db/index/rebuild.ts";
import { tagRow } from "../../../../../src/library/db/tags.ts";
import { done } from "../../../../../src/library/project.ts";
import { type Bench, bench } from "../../scratch.ts";

const indexes = ["annotation_search", "annotation_trigram", "article_search", "article_trigram"];

/** Every word of the index with its place, as FTS5 itself lists them. */
function indexOf(path: string): unknown {
  const db = new Database(path, { readonly: true });
  const words = indexes.map((index) => {
    db.exec(`CREATE VIRTUAL TABLE temp.${index}_words USING fts5vocab(main, ${index}, instance)`);
    return db.prepare(`SELECT * FROM ${index}_words ORDER BY doc, col, "offset", term`).all();
  });
  const counts = db.prepare("SELECT * FROM article_count ORDER BY number").all();
  db.close();
  return { words, counts };
}

function rebuiltIndexOf(path: string): unknown {
  const db = connect(path, { mustExist: true });
  db.transaction(() => rebuildIndex(db));
  db.exec(`
    DELETE FROM article_count;
    INSERT INTO article_count (number, annotations)
      SELECT number, (SELECT count(*) FROM annotation WHERE article_id = article.id) FROM article;
  `);
  db.close();
  return indexOf(path);
}

const action = fc.tuple(
  fc.constantFrom(
    ...["create", "create", "remove", "move", "tag", "untag", "note", "nest", "fact", "role", "correct"],
    ...[
      "paste",
      "undo",
      "redo",
      "importance",
      "claim",
      "link",
      "unlink",
      "unclaim",
      "piece",
      "retag",
      "drop",
    ],
  ),
  fc.nat(1000),
  fc.nat(1000),
);

async function act(project: Bench, [kind, a, b]: readonly [string, number, number]): Promise<void> {
  const articles = await project.ask("article.list", {});
  const annotations = await project.ask("annotation.list", {});
  const tags = await project.ask("tag.list", {});
  const article = articles[a % articles.length]!;
  const annotation = annotations[a % Math.max(1, annotations.length)];
  const tag = tags[b % Math.max(1, tags.length)];
  const claims = await project.ask("claim.list", {});
  const claim = claims[b % Math.max(1, claims.length)];
  const names = ["x", "y", "x/z", "y/z/q", "Ä"];
  const steps: Record<string, () => Promise<unknown> | undefined> = {
    create: () =>
      project.ask("annotation.create", {
        articleId: article.id,
        start: a % 20,
        end: b % 40,
        tags: [names[a % 5]!],
        note: b % 3 === 0 ? "a note" : "",
      }),
    remove: () => annotation && project.ask("annotation.remove", { annotationId: annotation.id }),
    move: () =>
      annotation &&
      project.ask("annotation.move", { annotationId: annotation.id, start: a % 20, end: b % 40 }),
    tag: () =>
      annotation && project.ask("annotation.tag", { annotationId: annotation.id, tag: names[b % 5]! }),
    untag: () =>
      annotation && tag && project.ask("annotation.untag", { annotationId: annotation.id, tagId: tag.id }),
    note: () =>
      annotation && project.ask("annotation.note", { annotationId: annotation.id, note: "n".repeat(b % 3) }),
    nest: () => tag && nest(project, tag.id, b % 2 === 0 ? null : tags[a % tags.length]!.id),
    fact: () =>
      project.ask("article.edit", {
        articleId: article.id,
        facts: {
          source: ["Axios", "The Times", null][b % 3]!,
          date: ["2025-03-01", "2024-12-31", null][a % 3]!,
        },
      }),
    role: () =>
      project.ask("article.setRole", {
        articleId: article.id,
        line: b % 3,
        role: a % 2 === 0 ? "junk" : "paragraph",
      }),
    correct: () =>
      project.ask("article.correct", { articleId: article.id, text: `${words(b)}\n${words(a)}` }),
    paste: () => project.ask("article.paste", { text: words(a + b) }),
    importance: () =>
      annotation &&
      project.ask("annotation.setImportance", {
        annotationId: annotation.id,
        importance: ([0, 1, 2, 3] as const)[b % 4]!,
      }),
    claim: () =>
      annotation &&
      project.ask("claim.create", {
        facts: { text: "A claim" },
        evidence: { annotationId: annotation.id, stance: "supports" },
      }),
    link: () =>
      annotation &&
      claim &&
      project.ask("claim.link", { claimId: claim.id, annotationId: annotation.id, stance: "disputes" }),
    unlink: () =>
      annotation && claim && project.ask("claim.unlink", { claimId: claim.id, annotationId: annotation.id }),
    unclaim: () => claim && project.ask("claim.remove", { claimId: claim.id }),
    piece: () =>
      annotation &&
      project.ask("annotation.addPiece", { annotationId: annotation.id, start: a % 30, end: b % 40 }),
    retag: () => tag && project.ask("tag.merge", { tagIds: [tag.id], intoId: tags[a % tags.length]!.id }),
    drop: () =>
      tag && project.ask("tag.remove", { tagId: tag.id, children: a % 2 === 0 ? "keep" : "remove" }),
    undo: () => project.ask("log.undo", {}),
    redo: () => project.ask("log.redo", {}),
  };
  // What cannot be done here is refused, and must leave the index alone too.
  await steps[kind]?.()?.catch(() => undefined);
}

function words(number: number): string {
  return Array.from({ length: 4 + (number % 9) }, (_, at) => `word${(number * (at + 3)) % 7}`).join(" ");
}

/** Put a tag below another one, but never below itself. */
async function nest(project: Bench, tagId: string, parentId: string | null): Promise<void> {
  project.project.edit<null, never>("tag.nest", ({ db, journal }) => {
    for (let at = parentId; at !== null; at = tagRow(db, at)?.parent_id ?? null) {
      if (at === tagId) return done(null, "nothing");
    }
    journal.update("tag", tagRow(db, tagId)!, { parent_id: parentId });
    return done(null, "nesting");
  });
}

describe("the search index", () => {
  test("is what a fresh one would be, after any commands, undone and done again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (actions) => {
        const project = await bench({
          "a.txt": "One two three four five six.\nSeven eight nine.\nAdvertisement\n",
          "b.txt": `${words(3)}\n${words(5)}\n`,
        });
        for (const each of actions) await act(project, each);
        project.project.close();
        const kept = indexOf(project.path);
        expect(kept).toEqual(rebuiltIndexOf(project.path));
        await project.reopen();
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test("follows claims and importance", async () => {
    const project = await bench({ "a.txt": "One two three four five six.\n" });
    const { id: articleId } = await project.ask("article.get", { article: "a.txt" });
    const { id: annotationId } = await project.ask("annotation.create", { articleId, start: 0, end: 7 });
    const total = async (query: string) => (await project.ask("search.run", { query })).total;
    const { id: claimId } = await project.ask("claim.create", {
      facts: { text: "A claim" },
      evidence: { annotationId, stance: "supports" },
    });
    expect(await total("has:claim")).toBe(1);
    await project.ask("claim.remove", { claimId });
    expect(await total("has:claim")).toBe(0);
    await project.ask("log.undo", {});
    expect(await total("has:claim")).toBe(1);
    for (const importance of [1, 2, 3, 0] as const) {
      await project.ask("annotation.setImportance", { annotationId, importance });
      expect(await total("has:importance")).toBe(importance === 0 ? 0 : 1);
    }
  });

  test("is made again when it was made by another format", async () => {
    const project = await bench();
    project.project.close();
    const whole = indexOf(project.path);
    const db = new Database(project.path);
    db.exec("DELETE FROM article_search; UPDATE search_index SET format = 0");
    db.close();
    expect(indexOf(project.path)).not.toEqual(whole);
    await project.reopen();
    expect(indexOf(project.path)).toEqual(whole);
  });
});
