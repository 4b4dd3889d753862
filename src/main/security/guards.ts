import type { App, Session, WebContents } from "electron";

/** Told of every refusal: a word for it, and where it came from where that is ours to tell. */
export type OnRefused = (what: string, facts?: Readonly<Record<string, string>>) => void;

/**
 * Refuse everything a page could do beyond showing itself, for all web contents there will ever be,
 * whoever makes them. To be called before the first window.
 */
export function guardContents(app: App, startUrl: string, onRefused: OnRefused): void {
  app.on("web-contents-created", (_created, contents) => {
    guardNavigation(contents, startUrl, onRefused);
    contents.setWindowOpenHandler(() => {
      onRefused("window-open");
      return { action: "deny" };
    });
    contents.on("will-attach-webview", (event) => {
      event.preventDefault();
      onRefused("webview");
    });
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on("select-client-certificate", (event) => event.preventDefault());
  app.on("login", (event) => event.preventDefault());
}

/** A page stays where it is; loading itself anew is no journey. */
function guardNavigation(contents: WebContents, startUrl: string, onRefused: OnRefused): void {
  // Covers the main frame and every other; `will-navigate` as well, should a frame ever escape it.
  contents.on("will-frame-navigate", (details) => {
    if (details.isMainFrame && details.url === startUrl && contents.getURL() === startUrl) return;
    details.preventDefault();
    onRefused("navigation");
  });
  contents.on("will-navigate", (details) => {
    if (details.url !== startUrl || contents.getURL() !== startUrl) details.preventDefault();
  });
  contents.on("will-redirect", (details) => {
    details.preventDefault();
    onRefused("redirect");
  });
}

/** Pages may write to the clipboard, and nothing else that takes a permission; no device is theirs. */
export function guardPermissions(session: Session, origin: string, onRefused: OnRefused): void {
  const isAllowed = (permission: string, requester: string) =>
    permission === "clipboard-sanitized-write" &&
    (requester === origin || requester.startsWith(`${origin}/`));
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const allowed = isAllowed(permission, details.requestingUrl);
    if (!allowed) onRefused("permission", { permission });
    callback(allowed);
  });
  session.setPermissionCheckHandler((_contents, permission, requester) => isAllowed(permission, requester));
  session.setDevicePermissionHandler(() => false);
}
