import { userInfo } from "node:os";
import { join } from "node:path";
import { app, MessageChannelMain, type MessagePortMain, nativeTheme, utilityProcess } from "electron";
import { ipc } from "../contract/bridge.ts";
import { ourProcesses, reportFaults } from "./faults.ts";
import { listenToWindows } from "./ipc.ts";
import { libraryEnv, personName, startLibrary } from "./library-process.ts";
import type { Log } from "./log.ts";
import { createApplicationMenu } from "./menus/application-menu.ts";
import { openPreferences } from "./preferences.ts";
import { createExporting } from "./printing/exporting.ts";
import { projectArgument } from "./projects/arguments.ts";
import { catchOpenedFiles, listSamples, openNamed, projectToResume } from "./projects/opening.ts";
import { createReaderProcesses, readerArguments } from "./reader-processes.ts";
import { guardApp } from "./security/guard-app.ts";
import type { DevServer } from "./security/silence.ts";
import { openSettings, withRecent } from "./settings.ts";
import { projectCommands, shellHandlers } from "./shell.ts";
import { quitWhenClosed } from "./windows/quitting.ts";
import { createWindows } from "./windows/windows.ts";

interface Start {
  /** Folder with `out`, `resources` and, in development, `seeds`. */
  readonly root: string;
  readonly server: DevServer;
  readonly log: Log;
}

/** Called once, before Electron is ready, by the instance that holds the lock. */
export async function start({ root, server, log }: Start): Promise<void> {
  reportFaults(log);
  const openedFiles = catchOpenedFiles();
  const page = guardApp({ pages: join(root, "out", "renderer"), server, log });
  const reading = Promise.all([
    openSettings(app.getPath("userData"), log),
    listSamples(join(app.isPackaged ? process.resourcesPath : root, "seeds"), log),
  ]);
  const [[settings, samples]] = await Promise.all([reading, app.whenReady()]);

  nativeTheme.themeSource = settings.get().appearance;
  const person = personName(process.env, () => userInfo().username, log);
  const env = libraryEnv(process.env, app.isPackaged);
  const state = join(app.getPath("userData"), "projects");
  const fork = () =>
    utilityProcess.fork(join(root, "out", "main", "library.js"), [], {
      serviceName: `${ourProcesses}library`,
      env,
    });
  const readers = (give: (id: number, port: MessagePortMain) => void) =>
    createReaderProcesses({
      fork: () =>
        utilityProcess.fork(join(root, "out", "main", "reader.js"), [], {
          serviceName: `${ourProcesses}reader`,
          env,
          execArgv: readerArguments,
        }),
      newChannel: () => new MessageChannelMain(),
      give,
      log,
    });
  const exporting = (tell: Parameters<typeof createExporting>[1]) =>
    createExporting(
      {
        fork: () =>
          utilityProcess.fork(join(root, "out", "main", "writer.js"), [], {
            serviceName: `${ourProcesses}export`,
            env,
          }),
        newChannel: () => new MessageChannelMain(),
        log,
      },
      tell,
    );
  let isQuitting = false;
  app.on("before-quit", () => {
    isQuitting = true;
  });
  const windows = createWindows({
    page: { url: page.url, preload: join(root, "out", "preload", "index.cjs"), devTools: !app.isPackaged },
    icon: join(root, "resources", "icon.png"),
    settings,
    log,
    startLibrary: (opening, onOpened) =>
      startLibrary({ fork, readers, exporting, open: { ...opening, samples, person, state }, onOpened, log }),
    onOpened: (path) => {
      settings.change({ recents: withRecent(settings.get().recents, path) });
      app.addRecentDocument(path);
      void menu.recheckRecents();
    },
    onUse: (entry) => {
      // Windows that close one after the other pass the focus on; nobody used them.
      if (isQuitting) return;
      // Not one that cannot be opened: the next start would meet it again.
      if (entry?.library.state() === "open") settings.change({ lastProject: entry.path });
      menu.refresh();
    },
  });
  const projects = projectCommands(windows);
  const preferences = openPreferences(settings, (now) => {
    nativeTheme.themeSource = now.appearance;
    menu.refresh();
    windows.tellAll(ipc.preferences, now);
  });
  const menu = createApplicationMenu(windows, projects, settings, preferences);
  const shell = shellHandlers(projects, menu.refresh, settings, preferences);
  listenToWindows(windows, shell, page.origin, log);
  nativeTheme.on("updated", windows.repaint);
  quitWhenClosed(windows, settings);

  app.on("second-instance", (_event, argv, workingDirectory) => {
    void openNamed(projectArgument(argv, workingDirectory), windows).then((isOpened) => {
      if (!isOpened) windows.bringForward();
    });
  });
  const resume = async () => windows.open(await projectToResume(settings, app.getPath("userData")));
  app.on("activate", () => {
    if (windows.count() === 0) void resume();
  });
  const first = openedFiles.first() ?? projectArgument(process.argv, process.cwd());
  openedFiles.listen((path) => void openNamed(path, windows));
  if (!(await openNamed(first, windows))) await resume();
  void menu.recheckRecents();
}
