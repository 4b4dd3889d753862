import type { App, Session } from "electron";

/** Where the development server is; null in every build. */
export type DevServer = URL | null;

/**
 * electron-vite's server, in development only: what it tells is believed neither in a packaged app
 * nor for another computer.
 */
export function devServer(env: NodeJS.ProcessEnv, isPackaged: boolean): DevServer {
  const url = env.ELECTRON_RENDERER_URL;
  if (isPackaged || url === undefined || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isHere = parsed.hostname === "localhost" || parsed.hostname === "127.0.0.1";
  return parsed.protocol === "http:" && isHere ? parsed : null;
}

/** Command-line switches that keep Chromium from speaking to anyone. To be set before `ready`. */
export function silenceSwitches(server: DevServer): readonly (readonly [name: string, value?: string])[] {
  const always: readonly (readonly [string, string?])[] = [
    // The window's own policy below cannot reach WebRTC's UDP nor what Chromium itself looks up.
    ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
    ["disable-background-networking"],
    ["disable-component-update"],
    ["disable-domain-reliability"],
    ["disable-sync"],
    ["no-pings"],
    ["disable-http-cache"],
  ];
  if (server !== null) {
    return [...always, ["host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]];
  }
  return [
    ...always,
    ["host-resolver-rules", "MAP * ~NOTFOUND"],
    // Nobody listens on the discard port; what would slip past the resolver ends there.
    ["proxy-server", "127.0.0.1:9"],
    ["proxy-bypass-list", "<-loopback>"],
  ];
}

/** To be called before `ready`. */
export function silenceApp(app: App, server: DevServer): void {
  for (const [name, value] of silenceSwitches(server)) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/**
 * Whether a session may load this address: our own pages and what they make themselves. `devTools`
 * adds the inspector's own pages.
 */
export function mayLoad(url: string, origin: string, server: DevServer, devTools: boolean): boolean {
  const isOwn = (address: string) => address === origin || address.startsWith(`${origin}/`);
  if (isOwn(url) || (url.startsWith("blob:") && isOwn(url.slice("blob:".length)))) return true;
  if (url.startsWith("data:")) return true;
  if (devTools && url.startsWith("devtools://")) return true;
  if (server === null || !URL.canParse(url)) return false;
  const { host, protocol } = new URL(url);
  return host === server.host && (protocol === "http:" || protocol === "ws:");
}

/** Cancel every request of this session that is not for our own pages, and all that asks by itself. */
export function silenceSession(
  session: Session,
  allow: (url: string) => boolean,
  onRefused: (scheme: string) => void,
): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = allow(details.url);
    // Of an address only its scheme is told: the rest may quote what the user reads.
    if (!isAllowed) onRefused(details.url.slice(0, Math.max(details.url.indexOf(":"), 0)));
    callback({ cancel: !isAllowed });
  });
  session.setSpellCheckerEnabled(false);
  // On macOS the system checks spelling and this list belongs to it.
  if (process.platform !== "darwin") session.setSpellCheckerLanguages([]);
  // -2 is failure: whatever certificate it is, there is nobody to trust.
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  session.on("will-download", (event) => event.preventDefault());
}
