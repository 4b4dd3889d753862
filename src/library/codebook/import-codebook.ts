import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Codebook, CodebookPlan } from "../../contract/codebook.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { type CodebookFile, type CodebookTag, keyOf } from "../../core/tag/codebook.ts";
import { nextLook } from "../../core/tag/look.ts";
import { joinTagPath } from "../../core/tag/path.ts";
import { templates } from "../../core/tag/templates.ts";
import type { ReadDb } from "../db/connection.ts";
import { reasonOf } from "../db/open.ts";
import { childNamed, insertTag, listTags, looksInUse, tagRow } from "../db/tags.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";

type ReadFail = "file-missing" | "file-unreadable" | "file-too-large" | "codebook-unreadable";

/** Plans older than these are forgotten. */
const mostPlans = 10;

interface Planned {
  readonly name: string;
  readonly file: CodebookFile;
}

const rules = ["description", "inclusion", "exclusion"] as const;

/** Codebooks from files and templates: read, looked through, and taken in by path in one step. */
export class CodebookImports {
  readonly #project: Project;
  readonly #plans = new Map<string, Planned>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Read a file and say what it would add. */
  async plan(path: string): Promise<Reply<CodebookPlan, ReadFail>> {
    const read = await readFileAt(path);
    return read.ok ? succeed(this.#keep(read.value)) : read;
  }

  planTemplate(id: string): Reply<CodebookPlan, "template-missing"> {
    const template = templates.find((each) => each.id === id);
    if (template === undefined) return refuse("template-missing", { template: id });
    return succeed(this.#keep({ name: template.name, file: template.codebook }));
  }

  /** Add what a plan holds and the project lacks. */
  run(planId: string): Reply<Codebook, "plan-missing" | WriteFail> {
    const planned = this.#plans.get(planId);
    return planned === undefined ? refuse("plan-missing") : takeIn(this.#project, planned);
  }

  /** Both steps at once, for the command line. */
  async importFile(path: string): Promise<Reply<Codebook, ReadFail | WriteFail>> {
    const read = await readFileAt(path);
    return read.ok ? takeIn(this.#project, read.value) : read;
  }

  #keep(planned: Planned): CodebookPlan {
    const planId = randomUUID();
    this.#plans.set(planId, planned);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= mostPlans) break;
      this.#plans.delete(oldest);
    }
    return { planId, ...preview(this.#project.read, planned) };
  }
}

async function readFileAt(path: string): Promise<Reply<Planned, ReadFail>> {
  const { mostCodebookBytes, readCodebook } = await import("../../formats/read/codebook/read-codebook.ts");
  try {
    if ((await stat(path)).size > mostCodebookBytes) {
      return refuse("file-too-large", { path, limit: `${mostCodebookBytes / 1024 / 1024} MB` });
    }
    const reading = await readCodebook(basename(path), await readFile(path));
    if (!reading.ok) return refuse("codebook-unreadable", { path, reason: reading.reason });
    return succeed({ name: basename(path), file: reading.codebook });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return refuse("file-missing", { path });
    return refuse("file-unreadable", { path, reason: reasonOf(error) });
  }
}

function preview(db: ReadDb, { name, file }: Planned): Omit<CodebookPlan, "planId"> {
  const known = new Map(listTags(db).map((tag) => [keyOf(tag.path.split("/")), tag]));
  const added: string[] = [];
  const filled: string[] = [];
  const kept: string[] = [];
  let same = 0;
  for (const tag of file.tags) {
    const there = known.get(keyOf(tag.names));
    const path = joinTagPath(tag.names);
    if (there === undefined) added.push(path);
    else if (rules.some((rule) => there[rule] === "" && tag[rule] !== "")) filled.push(path);
    else if (rules.some((rule) => tag[rule] !== "" && tag[rule] !== there[rule])) kept.push(path);
    else same += 1;
  }
  return { name, total: file.tags.length, added, filled, kept, same, notes: file.notes };
}

function takeIn(project: Project, { name, file }: Planned): Reply<Codebook, WriteFail> {
  return project.edit("codebook.import", (edit) => {
    for (const tag of file.tags) takeInTag(edit, tag);
    return done(codebook(edit.db, null), `import of codebook “${name}”`);
  });
}

/** Parents come before their children, so that the tag above is there. */
function takeInTag(edit: Edit, tag: CodebookTag): void {
  let parentId: string | null = null;
  let parentColour: string | null = null;
  for (const name of tag.names.slice(0, -1)) {
    const above = childNamed(edit.db, parentId, name);
    if (above === null)
      throw new Error(`the codebook has ${joinTagPath(tag.names)} without what is above it`);
    [parentId, parentColour] = [above.id, above.colour];
  }
  const name = tag.names.at(-1)!;
  const there = childNamed(edit.db, parentId, name);
  if (there !== null) {
    const missing = rules.filter((rule) => there[rule] === "" && tag[rule] !== "");
    if (missing.length === 0) return;
    edit.journal.update("tag", there, Object.fromEntries(missing.map((rule) => [rule, tag[rule]])));
    return;
  }
  const look = nextLook(looksInUse(edit.db), parentColour);
  const id = edit.newId();
  const { colour, pattern } = { colour: tag.colour ?? look.colour, pattern: tag.pattern ?? look.pattern };
  insertTag(edit.db, edit.journal, { id, parentId, name, colour, pattern, createdMs: edit.nowMs });
  if (rules.every((rule) => tag[rule] === "")) return;
  const { description, inclusion, exclusion } = tag;
  edit.journal.update("tag", tagRow(edit.db, id)!, { description, inclusion, exclusion });
}
