import { basename } from "node:path";
import { type Reply, succeed } from "../../contract/failures.ts";
import type { ImportResult, NearArticle } from "../../contract/records.ts";
import { addVersion } from "../commands/add-version.ts";
import { shorten } from "../commands/label.ts";
import { type FactFinder, storeArticle } from "../commands/store-article.ts";
import { articleRow } from "../db/articles.ts";
import { articleWithTextHash, keepFile } from "../db/store-article.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import type { ReadExchangeFile } from "./exchange/read-exchange-file.ts";
import { storeExchangeFile } from "./exchange/store-exchange-file.ts";
import type { PreparedArticle, PreparedFile } from "./prepare-files.ts";
import type { RefusedFile } from "./read-files.ts";

export type FileResult = ImportResult["files"][number];

/** Store what was prepared, in one transaction and as one step of undo. Refused files are listed as they are. */
export function storeFiles(
  project: Project,
  findFacts: FactFinder,
  files: readonly (PreparedFile | ReadExchangeFile | RefusedFile)[],
): Reply<FileResult[], WriteFail> {
  if (files.length === 0) return succeed([]);
  return project.edit<FileResult[], never>("article.import", (edit) => {
    const results = files.flatMap((file) => {
      if ("refusal" in file) return [refused(file)];
      return "source" in file ? [storeExchangeFile(edit, findFacts, file)] : storeFile(edit, file);
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

function storeFile(edit: Edit, file: PreparedFile): FileResult[] {
  const results = file.articles.map((article) => storeOne(edit, file, article));
  if (results.some((result) => result.outcome !== "unchanged")) {
    keepFile(edit.db, file.fileSha256, file.bytes);
  }
  const [first] = results;
  if (first === undefined || file.notes.length === 0) return results;
  return [
    { ...first, message: [first.message, ...file.notes].filter(Boolean).join(" ") },
    ...results.slice(1),
  ];
}

function storeOne(edit: Edit, file: PreparedFile, article: PreparedArticle): FileResult {
  const { name, reading, described, candidate } = article;
  const isUtf8 = reading.encoding === undefined || reading.encoding.name === "utf-8";
  const encoding = isUtf8 ? null : reading.encoding.name;
  const told = {
    path: file.path,
    message: reading.notes.length === 0 ? null : reading.notes.join(" "),
    near: null,
    encoding,
    isGuess: reading.encoding?.isGuess ?? false,
  };
  const known = articleWithTextHash(edit.db, described.textSha256);
  if (known !== null) {
    candidate.id = known;
    return { ...told, outcome: "unchanged", articleId: known };
  }
  const origin = { fileSha256: file.fileSha256, encoding };
  const older = stillThere(edit, article.older?.id);
  if (older !== null) {
    const { foreseen } = article;
    const { text, lines } = described;
    addVersion(edit, { articleId: older, text, lines, foreseen, kind: "import", ...origin });
    candidate.id = older;
    return { ...told, outcome: "version", articleId: older };
  }
  const articleId = storeArticle(edit, { name, kind: "import", ...origin, described });
  candidate.id = articleId;
  return { ...told, outcome: "imported", articleId, near: nearArticle(edit, article) };
}

function nearArticle(edit: Edit, { near }: PreparedArticle): NearArticle | null {
  const id = stillThere(edit, near?.candidate.id);
  if (id === null || near === null) return null;
  return { articleId: id, label: articleRow(edit.db, id)!.label, sameness: near.sameness };
}

/** An article may have been undone while the files were read. */
function stillThere(edit: Edit, id: string | null | undefined): string | null {
  return id === null || id === undefined || articleRow(edit.db, id) === null ? null : id;
}
