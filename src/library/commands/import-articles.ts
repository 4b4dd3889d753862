import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { ImportResult } from "../../contract/records.ts";
import type { Line } from "../../core/text/line.ts";
import { proposeLines } from "../../core/text/lines.ts";
import { factsOf, firstWords, titleOf } from "../../core/text/title.ts";
import { readText } from "../../formats/read/text/read-text.ts";
import { articleWithTextHash, insertArticle, keepText } from "../db/articles.ts";
import { reasonOf } from "../db/open.ts";
import { sha256Of } from "../db/verify.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";

/** Most bytes of one file; more is refused before a byte is read. */
const largestFile = 100 * 1024 * 1024;
const largestFileInWords = "100 MB";

const textExtensions: readonly string[] = [".txt", ".text", ".md"];

type FileResult = ImportResult["files"][number];

/** A file read and understood, not yet stored. */
interface ReadFile {
  readonly path: string;
  readonly fileSha256: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Import files and, from folders, every file in them. What cannot be read is listed with its reason;
 * the rest is stored in one transaction and is one step of undo. A text that the project already
 * holds is left as it is.
 */
export async function importArticles(
  project: Project,
  { paths }: { paths: readonly string[] },
): Promise<Reply<ImportResult, WriteFail>> {
  const read: (ReadFile | FileResult)[] = [];
  for (const path of paths) {
    for (const file of await filesAt(path)) read.push(typeof file === "string" ? await readOne(file) : file);
  }
  const reply = project.edit<FileResult[], never>("article.import", (edit) => {
    const files = read.map((file) => ("outcome" in file ? file : store(edit, file)));
    const added = files.filter((file) => file.outcome === "imported");
    return done(files, `import of ${added.length === 1 ? "1 article" : `${added.length} articles`}`);
  });
  return reply.ok ? succeed(summary(reply.value)) : reply;
}

function summary(files: readonly FileResult[]): ImportResult {
  const count = (outcome: FileResult["outcome"]) => files.filter((file) => file.outcome === outcome).length;
  return {
    imported: count("imported"),
    unchanged: count("unchanged"),
    versions: 0,
    refused: count("refused"),
    files,
  };
}

/** The files a path stands for, in order of name; hidden files in a folder are not meant. */
async function filesAt(path: string): Promise<(string | FileResult)[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found: (string | FileResult)[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) found.push(...(await filesAt(join(path, entry.name))));
      else if (entry.isFile()) found.push(join(path, entry.name));
    }
    return found;
  } catch (error) {
    return [refusedBySystem(path, error)];
  }
}

async function readOne(path: string): Promise<ReadFile | FileResult> {
  if (!textExtensions.includes(extname(path).toLowerCase())) return refused(path, "file-kind-unknown");
  try {
    const { size } = await stat(path);
    if (size > largestFile) {
      return refusedAs(path, refuse("file-too-large", { path, limit: largestFileInWords }).message);
    }
    const bytes = await readFile(path);
    const read = readText(bytes);
    if (read.ok) return { path, fileSha256: sha256Of(bytes), text: read.text, notes: read.notes };
    if (read.why === "empty") return refused(path, "file-empty");
    return refusedAs(path, refuse("file-not-text", { path, reason: read.reason }).message);
  } catch (error) {
    return refusedBySystem(path, error);
  }
}

function refused(path: string, why: "file-kind-unknown" | "file-empty"): FileResult {
  return refusedAs(path, refuse(why, { path }).message);
}

function refusedAs(path: string, message: string): FileResult {
  return { path, outcome: "refused", articleId: null, message };
}

function refusedBySystem(path: string, error: unknown): FileResult {
  if (!(error instanceof Error && "code" in error)) throw error;
  if (error.code === "ENOENT") return refusedAs(path, refuse("file-missing", { path }).message);
  return refusedAs(path, refuse("file-unreadable", { path, reason: reasonOf(error) }).message);
}

function store(edit: Edit, file: ReadFile): FileResult {
  const textSha256 = sha256Of(file.text);
  const known = articleWithTextHash(edit.db, textSha256);
  if (known !== null) return { path: file.path, outcome: "unchanged", articleId: known, message: null };

  const lines: readonly Line[] = proposeLines(file.text);
  const facts = factsOf(file.text, lines);
  const title = titleOf(file.text, lines);
  const id = edit.newId();
  keepText(edit.db, textSha256, file.text);
  insertArticle(edit.db, edit.journal, {
    id,
    name: basename(file.path),
    label: title ?? firstWords(file.text, lines),
    title,
    source: null,
    author: null,
    date: facts.date,
    dateline: facts.dateline,
    language: facts.language,
    file_sha256: file.fileSha256,
    created_ms: edit.nowMs,
    person_id: edit.personId,
    versionId: edit.newId(),
    textSha256,
    length: file.text.length,
    lines,
  });
  const message = file.notes.length === 0 ? null : file.notes.join(" ");
  return { path: file.path, outcome: "imported", articleId: id, message };
}
