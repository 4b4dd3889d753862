import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shell as desktop, dialog } from "electron";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { refuse, succeed } from "../../../src/contract/failures.ts";
import { type Preferences, usualPreferences } from "../../../src/contract/preferences.ts";
import type { PreferencesChange } from "../../../src/contract/settings.ts";
import { mostPrinted } from "../../../src/main/printing/print-page.ts";
import { answerShell, projectCommands, shellHandlers } from "../../../src/main/shell.ts";
import type { ProjectWindow } from "../../../src/main/windows/windows.ts";

vi.mock("electron", () => ({
  app: { getPath: () => "/documents" },
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
  shell: { showItemInFolder: vi.fn() },
}));

const open = vi.fn(async () => undefined);
const onUndoChanged = vi.fn();
const askLibrary = vi.fn();
const settings = { get: vi.fn(), change: vi.fn() };
const log = () => undefined;
const preferences = {
  get: () => usualPreferences,
  change: (change: PreferencesChange) => ({ ...usualPreferences, ...change }) as Preferences,
};
let folder: string;
let from: ProjectWindow;

beforeEach(async () => {
  vi.resetAllMocks();
  folder = await mkdtemp(join(tmpdir(), "claimbench-shell-"));
  from = {
    window: {},
    path: "/x/War: a/b.claimbench",
    name: "War: a/b",
    library: { ask: askLibrary },
    undo: { undo: null, redo: null },
    lastExport: null,
  } as unknown as ProjectWindow;
});
afterEach(() => rm(folder, { recursive: true }));

const ask = (channel: unknown, question: unknown) =>
  answerShell(
    shellHandlers(projectCommands({ open }), onUndoChanged, settings, preferences),
    from,
    channel,
    question,
    log,
  );
const choose = (filePath: string | null) =>
  vi
    .mocked(dialog.showSaveDialog)
    .mockResolvedValue({ canceled: filePath === null, filePath: filePath ?? "" });

describe("answerShell", () => {
  test.each(["shell.openExternal", "article.import", "__proto__", "constructor", "", null, 3, {}])(
    "the channel %j is refused",
    async (channel) => {
      expect(await ask(channel, {})).toMatchObject({ ok: false, fail: "bad-input" });
    },
  );

  test("10,000 random messages change nothing and break nothing", async () => {
    const channel = fc.oneof(
      fc.constantFrom(
        "shell.export",
        "shell.setUndo",
        "shell.chooseImport",
        "shell.newProject",
        "shell.changePreferences",
      ),
      fc.string(),
    );
    // Each holds a key that no question has.
    const question = fc.anything().map((any) => ({ any }));
    await fc.assert(
      fc.asyncProperty(channel, question, async (name, raw) => {
        expect(await ask(name, raw)).toMatchObject({ ok: false, fail: "bad-input" });
      }),
      { numRuns: 10_000 },
    );
    expect(onUndoChanged).not.toHaveBeenCalled();
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
    expect(dialog.showOpenDialog).not.toHaveBeenCalled();
  }, 60_000);

  test("a path in a question is refused: main alone chooses paths", async () => {
    expect(await ask("shell.export", { format: "html", path: "/etc/passwd" })).toMatchObject({
      fail: "bad-input",
    });
    expect(askLibrary).not.toHaveBeenCalled();
  });

  test("a bug of ours is an answer", async () => {
    vi.mocked(dialog.showOpenDialog).mockRejectedValue(new Error("no dialog"));
    expect(await ask("shell.openProject", {})).toMatchObject({ ok: false, fail: "internal" });
  });
});

describe("projects", () => {
  test("a new one gets its extension and a window", async () => {
    choose(join(folder, "Ukraine"));
    expect(await ask("shell.newProject", {})).toEqual(succeed(null));
    expect(open).toHaveBeenCalledWith({ path: join(folder, "Ukraine.claimbench"), create: "empty" });
  });

  test("one from the sample says so", async () => {
    choose(join(folder, "a.claimbench"));
    await ask("shell.newFromSample", {});
    expect(open).toHaveBeenCalledWith({ path: join(folder, "a.claimbench"), create: "sample" });
  });

  test("a file that is there is never replaced by a new project, whatever the dialog allowed", async () => {
    await writeFile(join(folder, "a.claimbench"), "old");
    choose(join(folder, "a"));
    expect(await ask("shell.newProject", {})).toMatchObject({ ok: false, fail: "project-exists" });
    expect(open).not.toHaveBeenCalled();
  });

  test("a cancelled dialog is null and opens nothing", async () => {
    choose(null);
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await ask("shell.newProject", {})).toEqual(succeed(null));
    expect(await ask("shell.openProject", {})).toEqual(succeed(null));
    expect(await ask("shell.chooseImport", { kind: "folder" })).toEqual(succeed(null));
    expect(open).not.toHaveBeenCalled();
    expect(askLibrary).not.toHaveBeenCalled();
  });
});

describe("import and export", () => {
  test("the library lists the files chosen, and its plan goes to the window", async () => {
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({
      canceled: false,
      filePaths: ["/n/a.txt", "/n/b.txt"],
    });
    askLibrary.mockResolvedValue(succeed({ planId: "p", files: [] }));
    expect(await ask("shell.chooseImport", { kind: "files" })).toEqual(succeed({ planId: "p", files: [] }));
    expect(askLibrary).toHaveBeenCalledWith("import.plan", { paths: ["/n/a.txt", "/n/b.txt"] });
  });

  test("a folder is asked for as a folder: where the system offers only one kind, files are no choice", async () => {
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: true, filePaths: [] });
    await ask("shell.chooseImport", { kind: "folder" });
    expect(dialog.showOpenDialog).toHaveBeenCalledWith(
      from.window,
      expect.objectContaining({ properties: ["openDirectory", "multiSelections"] }),
    );
  });

  test("a report is named after the project, as every system allows", async () => {
    choose(null);
    await ask("shell.export", { format: "html" });
    expect(dialog.showSaveDialog).toHaveBeenCalledWith(
      from.window,
      expect.objectContaining({ defaultPath: join("/documents", "War a b.html") }),
    );
  });

  test("a filter goes along, and the file can then be shown in its folder", async () => {
    const path = join(folder, "r.html");
    choose(path);
    await writeFile(path, "");
    askLibrary.mockResolvedValue(succeed({ path }));
    await ask("shell.export", { format: "html", query: "tag:hostages" });
    expect(askLibrary).toHaveBeenCalledWith("export.write", { format: "html", path, query: "tag:hostages" });
    expect(await ask("shell.revealExport", {})).toEqual(succeed(null));
    expect(desktop.showItemInFolder).toHaveBeenCalledWith(path);
  });

  test("a name without its extension may not replace a file unasked", async () => {
    await writeFile(join(folder, "r.html"), "old");
    choose(join(folder, "r"));
    vi.mocked(dialog.showMessageBox).mockResolvedValue({ response: 1, checkboxChecked: false });
    expect(await ask("shell.export", { format: "html" })).toEqual(succeed(null));
    expect(askLibrary).not.toHaveBeenCalled();
  });

  test("an export that failed leaves nothing to show", async () => {
    choose(join(folder, "r.html"));
    askLibrary.mockResolvedValue(refuse("export-failed", { path: "r.html", reason: "disk full" }));
    expect(await ask("shell.export", { format: "html" })).toMatchObject({ fail: "export-failed" });
    expect(await ask("shell.revealExport", {})).toMatchObject({ ok: false });
    expect(desktop.showItemInFolder).not.toHaveBeenCalled();
  });
});

test("a report that would take Chromium minutes is not printed as it is; what to do instead is said", async () => {
  askLibrary.mockResolvedValue(succeed({ html: "x".repeat(mostPrinted + 1) }));
  const reply = await ask("shell.printReport", { reportId: "r" });
  expect(reply).toMatchObject({ ok: false, fail: "print-too-long" });
  expect(JSON.stringify(reply)).toContain("Export it as a PDF");
});

test("the labels of undo and redo belong to the window that sent them", async () => {
  expect(await ask("shell.setUndo", { undo: "Highlight “a”", redo: null })).toEqual(succeed(null));
  expect(from.undo).toEqual({ undo: "Highlight “a”", redo: null });
  expect(onUndoChanged).toHaveBeenCalledOnce();
});

test("what lies open is remembered by project, and one that names too many articles is refused", async () => {
  const desk = {
    tabs: [{ articleId: "a", isPreview: false }],
    shown: ["a"],
    at: 0,
    split: 0.5,
    positions: {},
    reports: ["r"],
    report: "r",
  };
  settings.get.mockReturnValue({ desks: [{ project: "/other", desk }] });
  expect(await ask("shell.getDesk", {})).toEqual(succeed(null));
  expect(await ask("shell.keepDesk", desk)).toEqual(succeed(null));
  const kept = [
    { project: from.path, desk },
    { project: "/other", desk },
  ];
  expect(settings.change).toHaveBeenCalledWith({ desks: kept });
  settings.get.mockReturnValue({ desks: kept });
  expect(await ask("shell.getDesk", {})).toEqual(succeed(desk));
  expect(await ask("shell.keepDesk", { ...desk, shown: ["a", "b", "c"] })).toMatchObject({
    fail: "bad-input",
  });
});
