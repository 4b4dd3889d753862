import { randomUUID } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { BrowserWindow, session } from "electron";
import { plainHeaders } from "../security/policy.ts";
import { appOrigin, scheme } from "../security/protocol.ts";

/** The only address that a window for printing can load. */
const address = `${appOrigin}/report.html`;

/** A report needs its own styles and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Below the text, on every page. Chromium fills in title and numbers by these classes. */
const footer = `
  <div style="font: 7.5pt Inter, 'Noto Sans', sans-serif; color: #6f6b63; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between">
    <span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`;

/**
 * Make a tagged PDF with bookmarks and page numbers of a report on the disk, in a window that nobody
 * sees: sandboxed, in a session of its own without cache and cookies, without scripts, and with a
 * protocol that answers for this one page alone. The PDF is on the disk when this resolves.
 *
 * Throws the system's errors, and Chromium's; a signal destroys the window, which makes it throw.
 */
export async function printReport(page: string, pdf: string, signal?: AbortSignal): Promise<void> {
  const html = await readFile(page);
  signal?.throwIfAborted();
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
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
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    const file = await open(pdf, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle(scheme);
  }
}
