import { type Reply, refuse, succeed } from "../contract/failures.ts";
import { createProject, openProject } from "./db/open.ts";
import { importAll } from "./importing/import-all.ts";
import { Imports } from "./importing/imports.ts";
import { Project } from "./project.ts";

export interface Opening {
  readonly path: string;
  readonly person: string;
  /** What to do when there is no file yet. */
  readonly create: "never" | "empty" | "sample";
  /** Files of the sample project. */
  readonly samples: readonly string[];
}

/** Open a project, made first when it is not there and `create` says so. */
export async function openLibrary(opening: Opening): Promise<Reply<Project>> {
  const opened = openProject(opening.path);
  if (!opened.ok) {
    if (opened.fail !== "project-missing" || opening.create === "never") return opened;
    const created = await newProject(opening);
    if (!created.ok && created.fail !== "project-exists") return created;
    const reopened = openProject(opening.path);
    return reopened.ok ? succeed(new Project(opening.path, reopened.value, opening.person)) : reopened;
  }
  return succeed(new Project(opening.path, opened.value, opening.person));
}

/** Make a project file, empty or of the samples, and leave it closed. Refuses when the file is there. */
export async function newProject({ path, person, create, samples }: Opening): Promise<Reply<null>> {
  return createProject(path, Date.now(), async (db, making) => {
    if (create !== "sample") return succeed(null);
    const imports = new Imports(new Project(making, db, person), noReader, () => undefined);
    const imported = await importAll(imports, samples, undefined);
    if (!imported.ok) return imported;
    const refused = imported.value.files.find((file) => file.outcome === "refused");
    if (refused === undefined) return succeed(null);
    return refuse("internal", { detail: `a sample article could not be imported: ${refused.message ?? ""}` });
  });
}

/** The samples are plain text; nothing of them is read apart. */
async function noReader(): Promise<never> {
  throw new Error("the sample articles are plain text");
}
