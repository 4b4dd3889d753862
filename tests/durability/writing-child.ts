import { answer } from "../../src/contract/door.ts";
import type { ArticleWithText } from "../../src/contract/records.ts";
import { handlersFor } from "../../src/library/handlers.ts";
import { openLibrary } from "../../src/library/open-library.ts";

/** One of two processes that write a project at the same time, as two command lines would. */
const [path = "", state = "", seed = "0", count = "0"] = process.argv.slice(2);
const opened = await openLibrary({ path, person: `writer ${seed}`, create: "never", samples: [], state });
if (!opened.ok) throw new Error(opened.message);
const project = opened.value;
const handlers = handlersFor(project, { startReader: () => Promise.reject(), onProgress: () => undefined });
const failures: string[] = [];
const article = await answer(handlers, "cli", "article.get", { article: "000" });
if (!article.ok) throw new Error(article.message);
const { id: articleId } = article.value as ArticleWithText;
for (let n = 0; n < Number(count); n++) {
  const start = 10 + ((n * 7 + Number(seed) * 3) % 1500);
  const question = { articleId, start, end: start + 12, tags: [`by ${seed}`], note: `${n}` };
  const reply = await answer(handlers, "cli", "annotation.create", question);
  if (!reply.ok) failures.push(`${reply.fail} at ${start}`);
}
project.close();
process.send?.(failures, () => process.disconnect());
