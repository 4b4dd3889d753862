import { basename } from "node:path";
import { type Reply, succeed } from "../../contract/failures.ts";
import type { ImportResult, NearArticle } from "../../contract/records.ts";
import { fingerprintOf } from "../../core/text/near.ts";
import { sameness } from "../../core/text/sameness.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import { addVersion } from "../commands/add-version.ts";
import { shorten } from "../commands/label.ts";
import { type FactFinder, loadFactFinder, storeArticle } from "../commands/store-article.ts";
import { articleWithText } from "../db/articles.ts";
import { articleWithTextHash, keepFile } from "../db/store-article.ts";
import { sha256Of } from "../db/verify.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import type { ReadExchangeFile } from "./exchange/read-exchange-file.ts";
import { storeExchangeFile } from "./exchange/store-exchange-file.ts";
import { Likenesses } from "./likenesses.ts";
import type { ReadFile, RefusedFile } from "./read-files.ts";

export type FileResult = ImportResult["files"][number];

/** Store what was read, in one transaction and as one step of undo. Refused files are listed as they are. */
export async function storeFiles(
  project: Project,
  files: readonly (ReadFile | ReadExchangeFile | RefusedFile)[],
): Promise<Reply<FileResult[], WriteFail>> {
  if (files.length === 0) return succeed([]);
  const findFacts = await loadFactFinder();
  return project.edit<FileResult[], never>("article.import", (edit) => {
    const store: Store = { edit, findFacts, likenesses: new Likenesses(edit.db) };
    const results = files.flatMap((file) => {
      if ("refusal" in file) return [refused(file)];
      return "source" in file ? [storeExchangeFile(edit, findFacts, file)] : storeFile(store, file);
    });
    return done(results, `import of ${whatCame(results)}`);
  });
}

/** What the log and the Undo menu call the import. */
function whatCame(results: readonly FileResult[]): string {
  const changed = results.filter(({ outcome }) => outcome === "imported" || outcome === "version");
  const exchanged = changed.filter((result) => result.exchange !== undefined);
  const articles = changed.length - exchanged.length;
  const parts = [
    ...(articles > 0 || exchanged.length === 0
      ? [articles === 1 ? "1 article" : `${articles} articles`]
      : []),
    ...exchanged.map(({ path }) => `“${shorten(basename(path))}”`),
  ];
  return parts.slice(0, 3).join(", ") + (parts.length > 3 ? " …" : "");
}

interface Store {
  readonly edit: Edit;
  readonly findFacts: FactFinder;
  readonly likenesses: Likenesses;
}

function refused({ path, refusal }: RefusedFile): FileResult {
  return {
    path,
    outcome: "refused",
    articleId: null,
    message: refusal,
    near: null,
    encoding: null,
    isGuess: false,
  };
}

function storeFile(store: Store, file: ReadFile): FileResult[] {
  const isTable = file.articles.length !== 1 || file.notes.length > 0;
  const results = file.articles.map((reading, row) => {
    // Rows of a table are no versions of one another.
    const name = isTable ? `${file.name}#${row + 1}` : file.name;
    return storeReading(store, file, name, reading);
  });
  if (results.some((result) => result.outcome !== "unchanged"))
    keepFile(store.edit.db, file.fileSha256, file.bytes);
  const [first] = results;
  if (first === undefined || file.notes.length === 0) return results;
  return [
    { ...first, message: [first.message, ...file.notes].filter(Boolean).join(" ") },
    ...results.slice(1),
  ];
}

function storeReading(
  { edit, findFacts, likenesses }: Store,
  file: ReadFile,
  name: string,
  reading: ReadArticle,
): FileResult {
  const isUtf8 = reading.encoding === undefined || reading.encoding.name === "utf-8";
  const encoding = isUtf8 ? null : reading.encoding.name;
  const told = {
    path: file.path,
    message: reading.notes.length === 0 ? null : reading.notes.join(" "),
    near: null,
    encoding,
    isGuess: reading.encoding?.isGuess ?? false,
  };
  const known = articleWithTextHash(edit.db, sha256Of(reading.text));
  if (known !== null) return { ...told, outcome: "unchanged", articleId: known };
  const fingerprint = fingerprintOf(reading.text);
  const older = likenesses.earlierVersion(name, fingerprint);
  const origin = { fileSha256: file.fileSha256, encoding };
  if (older !== null) {
    addVersion(edit, { articleId: older, text: reading.text, kind: "import", ...origin });
    likenesses.add(older, name, fingerprint);
    return { ...told, outcome: "version", articleId: older };
  }
  const nearest = likenesses.nearest(fingerprint);
  const articleId = storeArticle(edit, findFacts, { name, kind: "import", ...origin, reading });
  likenesses.add(articleId, name, fingerprint);
  return { ...told, outcome: "imported", articleId, near: nearArticle(edit, nearest, reading.text) };
}

function nearArticle(edit: Edit, id: string | null, text: string): NearArticle | null {
  const article = id === null ? null : articleWithText(edit.db, id);
  if (article === null) return null;
  return { articleId: article.id, label: article.label, sameness: sameness(article.text, text) };
}
