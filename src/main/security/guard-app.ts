import { app, type Session, session } from "electron";
import type { Log } from "../log.ts";
import { guardContents, guardPermissions, type OnRefused } from "./guards.ts";
import { appOrigin, serveApp, startPage } from "./protocol.ts";
import { listServedFiles } from "./served-files.ts";
import { type DevServer, mayLoad, silenceSession } from "./silence.ts";

interface Options {
  /** Folder of the built pages. */
  readonly pages: string;
  readonly server: DevServer;
  readonly log: Log;
}

/**
 * Put every guard in place and serve our pages. To be called before Electron is ready, so that
 * there never is a session or a page without them. Answers with the page to show.
 */
export function guardApp({ pages, server, log }: Options): { readonly url: string; readonly origin: string } {
  const onRefused: OnRefused = (what, facts) => log(`refused-${what}`, facts);
  const page =
    server === null ? { url: startPage, origin: appOrigin } : { url: server.href, origin: server.origin };
  guardContents(app, page.url, onRefused);
  const guarded = new WeakSet<Session>();
  const guard = (each: Session) => {
    if (guarded.has(each)) return;
    guarded.add(each);
    silenceSession(
      each,
      (url) => mayLoad(url, appOrigin, server, !app.isPackaged),
      (scheme) => onRefused("request", { scheme }),
    );
    guardPermissions(each, page.origin, onRefused);
  };
  app.on("session-created", guard);
  const served = listServedFiles(pages);
  // Told here, because the first request, which fails by it, may come much later.
  served.catch(() => log("pages-not-listed"));
  void app.whenReady().then(() => {
    guard(session.defaultSession);
    serveApp(session.defaultSession.protocol, served);
  });
  return page;
}
