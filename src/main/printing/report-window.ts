import { randomUUID } from "node:crypto";
import { BrowserWindow, type Session, session } from "electron";
import { plainHeaders } from "../security/policy.ts";
import { appOrigin, scheme } from "../security/protocol.ts";

/** The only address that a window for printing can load. */
const address = `${appOrigin}/report.html`;

/** A report needs its own styles and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Sessions that no window uses. Electron keeps each to the program's end, so that one a report would add up. */
const unused: Session[] = [];

/**
 * Show a report's page in a window that nobody sees while `use` works with it: sandboxed, in a session
 * that no other window is in, without cache and cookies, without scripts, and with a protocol that answers for this one
 * page alone. Throws what `use` throws, and Chromium's errors; a signal destroys the window, which
 * makes it throw.
 */
export async function withReportWindow<T>(
  html: Uint8Array,
  use: (window: BrowserWindow) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const own = unused.pop() ?? session.fromPartition(`print-${randomUUID()}`, { cache: false });
  own.protocol.handle(scheme, (request) => {
    if (request.method !== "GET" || request.url !== address) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(html), {
      headers: {
        ...plainHeaders,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
      },
    });
  });
  const window = new BrowserWindow({
    show: false,
    width: 1024,
    height: 1400,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      images: false,
      webgl: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const stop = () => window.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await window.loadURL(address);
    return await use(window);
  } finally {
    signal?.removeEventListener("abort", stop);
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle(scheme);
    unused.push(own);
  }
}
