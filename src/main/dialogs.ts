import { basename, join } from "node:path";
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from "electron";
import { projectExtension } from "./projects/arguments.ts";
import { isThere, withExtension } from "./projects/project-path.ts";
import { en } from "./wording.ts";

/** The window a dialog belongs to; null where none is open, as can be on macOS. */
export type Parent = BrowserWindow | null;

const words = en.dialogs;
const articleFiles = {
  name: words.articleFiles,
  extensions: ["txt", "md", "html", "htm", "docx", "pdf", "csv", "tsv", "jsonl"],
};
const annotationFiles = {
  name: words.annotationFiles,
  extensions: ["qdpx", "qdc", "jsonld", "json", "jsonl", "csv", "ann", "zip"],
};
const readableFiles = {
  name: words.readableFiles,
  extensions: [...new Set([...articleFiles.extensions, ...annotationFiles.extensions])],
};
const projectFilters = [{ name: words.projects, extensions: [projectExtension.slice(1)] }];

/** Where to make a new project: a path that ends in `.claimbench`, or null when cancelled. */
export async function askNewProject(parent: Parent, kind: "empty" | "sample"): Promise<string | null> {
  const path = await save(parent, {
    title: kind === "sample" ? words.newFromSample : words.newProject,
    buttonLabel: words.create,
    defaultPath: join(
      app.getPath("documents"),
      `${kind === "sample" ? words.sample : words.untitled}${projectExtension}`,
    ),
    filters: projectFilters,
  });
  return path === null ? null : withExtension(path, projectExtension);
}

/** Where to save a copy of a project called `name`; null when cancelled. */
export async function askCopy(parent: Parent, name: string, folder: string): Promise<string | null> {
  const path = await save(parent, {
    title: words.saveCopy,
    buttonLabel: words.saveCopyButton,
    defaultPath: join(folder, `${words.copyOf(name)}${projectExtension}`),
    filters: projectFilters,
  });
  return path === null ? null : withExtension(path, projectExtension);
}

export async function askProject(parent: Parent): Promise<string | null> {
  const paths = await open(parent, {
    title: words.openProject,
    buttonLabel: words.open,
    properties: ["openFile"],
    filters: projectFilters,
  });
  return paths[0] ?? null;
}

/** What to import: files, or folders with all that is in them. Most systems' dialogs offer one of the two. */
export async function askImport(parent: Parent, kind: "files" | "folder"): Promise<string[]> {
  const isFolder = kind === "folder";
  return open(parent, {
    title: isFolder ? words.importFolder : words.importArticles,
    buttonLabel: words.import,
    properties: [isFolder ? "openDirectory" : "openFile", "multiSelections"],
    ...(isFolder
      ? {}
      : {
          filters: [
            readableFiles,
            articleFiles,
            annotationFiles,
            { name: words.everyFile, extensions: ["*"] },
          ],
        }),
  });
}

/** Which file to import a codebook from; null when cancelled. */
export async function askCodebook(parent: Parent): Promise<string | null> {
  const paths = await open(parent, {
    title: words.importCodebook,
    buttonLabel: words.import,
    properties: ["openFile"],
    filters: [{ name: words.codebooks, extensions: ["qdc", "csv", "json"] }],
  });
  return paths[0] ?? null;
}

/**
 * Where to write a report. `extension` (without a dot) is added when it is missing, and then it is
 * asked here whether a file of that name may go: the system asked about another name.
 */
export async function askExport(
  parent: Parent,
  defaultPath: string,
  format: { readonly name: string; readonly extension: string },
): Promise<string | null> {
  const typed = await save(parent, {
    title: words.export,
    buttonLabel: words.save,
    defaultPath,
    filters: [{ name: format.name, extensions: [format.extension] }],
  });
  if (typed === null) return null;
  const path = withExtension(typed, `.${format.extension}`);
  if (path === typed || !(await isThere(path))) return path;
  const answer = await message(parent, {
    type: "warning",
    message: words.replaceQuestion(basename(path)),
    detail: words.replaceDetail,
    buttons: [words.replace, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return answer === 0 ? path : null;
}

/** Show where a project named from outside really is, and ask. */
export async function confirmOpening(reason: "link" | "network", path: string): Promise<boolean> {
  const answer = await message(null, {
    type: "question",
    message: words.confirm[reason],
    detail: path,
    buttons: [words.open, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return answer === 0;
}

/** Say why something that was asked for by menu did not happen. */
export async function tell(parent: Parent, sentence: string): Promise<void> {
  await message(parent, { type: "warning", message: sentence, buttons: [words.close] });
}

async function save(parent: Parent, options: SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return canceled || filePath === "" ? null : filePath;
}

async function open(parent: Parent, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? [] : filePaths;
}

async function message(parent: Parent, options: Electron.MessageBoxOptions): Promise<number> {
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response;
}
