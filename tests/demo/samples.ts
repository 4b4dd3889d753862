import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { findPrinter } from "../../src/cli/print.ts";
import { answer } from "../../src/contract/door.ts";
import type { Channel, Output, Question } from "../../src/contract/library.ts";
import { handlersFor } from "../../src/library/handlers.ts";
import { newProject, openLibrary } from "../../src/library/open-library.ts";
import { startNodeReader } from "../../src/library/reading/node-reader.ts";
import { facts, readings, rules } from "./sample-reading.ts";

/** The sample reports in docs/samples, of the five seeds: `node tests/demo/samples.ts`. */
const folder = mkdtempSync(join(tmpdir(), "claimbench-samples-"));
const out = join(projectRoot, "docs", "samples");
const seeds = join(projectRoot, "seeds");

try {
  const opening = {
    path: join(folder, "US–Hamas talks.claimbench"),
    person: "Anna Marsh",
    create: "sample",
    samples: readdirSync(seeds)
      .sort()
      .map((name) => join(seeds, name)),
  } as const;
  const made = await newProject(opening);
  if (!made.ok) throw new Error(made.message);
  const opened = await openLibrary({ ...opening, create: "never" });
  if (!opened.ok) throw new Error(opened.message);
  const services = { startReader: startNodeReader, print: findPrinter(), onProgress: () => undefined };
  const handlers = handlersFor(opened.value, services);
  const ask = async <C extends Channel>(channel: C, question: Question<C>): Promise<Output<C>> => {
    const reply = await answer(handlers, "cli", channel, question);
    if (!reply.ok) throw new Error(`${channel}: ${reply.message}`);
    return reply.value as Output<C>;
  };
  const articles = await ask("article.list", {});
  for (const { article, facts: known } of facts) {
    await ask("article.edit", { articleId: articles[article]!.id, facts: known });
  }
  for (const { article, words, tags, note } of readings) {
    await ask("annotation.quote", {
      ...{ article: articles[article]!.id, quote: words, nth: 1, tags: [...tags] },
      ...(note === undefined ? {} : { note }),
    });
  }
  const tags = await ask("tag.list", {});
  for (const { tag, ...rule } of rules)
    await ask("tag.describe", { tagId: tags.find(({ path }) => path === tag)!.id, ...rule });
  mkdirSync(out, { recursive: true });
  for (const format of ["html", "pdf", "docx"] as const) {
    const path = join(out, `report.${format}`);
    const { annotations, bytes } = await ask("export.write", { format, path });
    process.stdout.write(`${path}: ${annotations} highlights, ${bytes} bytes\n`);
  }
  opened.value.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
