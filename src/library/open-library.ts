import { type Reply, refuse, succeed } from "../contract/failures.ts";
import { asFailure } from "./db/failures.ts";
import { cutShort, logHead } from "./db/log.ts";
import { createProject, type HowToOpen, type OpenedFile, openProject } from "./db/open.ts";
import { Project } from "./project.ts";
import { Keeper } from "./safety/keeper.ts";
import { placeOf } from "./safety/place.ts";
import { noteOfCutShort, noteOfPlace, recovered } from "./safety/wording.ts";

export interface Opening {
  readonly path: string;
  readonly person: string;
  /** What to do when there is no file yet. */
  readonly create: "never" | "empty" | "sample";
  /** Files of the sample project. */
  readonly samples: readonly string[];
  /** The folder for backups and for what is known of each project outside its file; none of that without it. */
  readonly state?: string | undefined;
  /** A window program claims the project, so that a second one only reads it. */
  readonly isWindow?: boolean;
  /** Up to this size, in bytes, the file is looked through before it opens; see {@link HowToOpen}. */
  readonly checkedAtOnce?: number;
}

/** Open a project, made first when it is not there and `create` says so. */
export async function openLibrary(opening: Opening): Promise<Reply<Project>> {
  const { path, state, isWindow = false } = opening;
  const how: HowToOpen = {
    claims: isWindow,
    ...(state === undefined ? {} : { isAsLeft: (db, mark) => Keeper.isAsLeft(state, db, path, mark) }),
    ...(opening.checkedAtOnce === undefined ? {} : { checkedAtOnce: opening.checkedAtOnce }),
  };
  const opened = openProject(path, how);
  if (opened.ok) return begun(opening, opened.value);
  if (opened.fail !== "project-missing" || opening.create === "never") return opened;
  const created = await newProject(opening);
  if (!created.ok && created.fail !== "project-exists") return created;
  const reopened = openProject(path, how);
  return reopened.ok ? begun(opening, reopened.value) : reopened;
}

/** What was not looked through yet may show its damage in the first rows that are read. */
function begun(opening: Opening, opened: OpenedFile): Reply<Project> {
  try {
    return succeed(projectOf(opening, opened));
  } catch (error) {
    opened.db.close();
    opened.release();
    const failure = asFailure(error, opening.path);
    if (failure === null) throw error;
    return failure;
  }
}

function projectOf({ path, person, state }: Opening, opened: OpenedFile): Project {
  const { db, wasUnclean, readOnly } = opened;
  const keeper = state === undefined ? null : new Keeper({ path, state, db, now: Date.now });
  const place = placeOf(path);
  // An import that was cut short is told of once, whatever was done beside it.
  const part = wasUnclean ? cutShort(db, keeper?.lastBegun() ?? logHead(db).seq - 1) : null;
  const notes = [
    wasUnclean ? recovered : null,
    part === null ? null : noteOfCutShort(part),
    keeper?.compareWithKnown() ?? null,
    place === null ? null : noteOfPlace(place),
  ].filter((note) => note !== null);
  // What only reads may be a moment behind who writes.
  if (readOnly === null) keeper?.remember();
  return new Project(path, opened, person, { keeper, notes });
}

/** Make a project file, empty or of the samples, and leave it closed. Refuses when the file is there. */
export async function newProject({ path, person, create, samples }: Opening): Promise<Reply<null>> {
  return createProject(path, Date.now(), async (db, making) => {
    if (create !== "sample") return succeed(null);
    // Most projects that are opened are there already, and importing is a third of the library's code.
    const { importAll } = await import("./importing/import-all.ts");
    const { Imports } = await import("./importing/imports.ts");
    const imports = new Imports(new Project(making, { db }, person), noReader, () => undefined);
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
