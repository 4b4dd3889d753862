import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Protocol, ProtocolResponse } from "electron";
import { contentSecurityPolicy, plainHeaders } from "./policy.ts";
import type { ServedFiles } from "./served-files.ts";

export const scheme = "claimbench";
const host = "app";

/** The origin of every page of ours. */
export const appOrigin = `${scheme}://${host}`;
export const startPage = `${appOrigin}/index.html`;

/** What index.html holds where the nonce of this load belongs. */
const noncePlaceholder = "__CSP_NONCE__";

/** To be called before `ready`, once for the whole app. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Answer this session's requests for our pages. `files` may still be on its way.
 *
 * By the older of Electron's two ways: `protocol.handle` speaks in Request and Response, for which Node
 * loads its HTTP client. Measured by turns, that is a ninth more processor time in main until a window
 * can be used (770 to 830 ms against 870 to 930 on two busy cores).
 */
export function serveApp(protocol: Protocol, files: Promise<ServedFiles>): void {
  protocol.registerBufferProtocol(scheme, (request, answer) => {
    files
      .then((listed) => answerRequest(request, listed))
      // A file that cannot be read, or a folder that could not be listed: the log has it.
      .catch(() => failure)
      .then(answer);
  });
}

/** Chromium's net::ERR_FAILED. */
const failure: ProtocolResponse = { error: -2 };

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/**
 * One request for a page or what belongs to it. 404 for everything but a listed file, asked for by
 * exactly its path, on our host, without user, port or query; 405 for anything but GET.
 */
export async function answerRequest(
  request: { readonly method: string; readonly url: string },
  files: ServedFiles,
): Promise<Answer> {
  if (request.method !== "GET") return refusal(405);
  // Compared as text, because a parser would already decide what dots and slashes mean.
  const [address] = request.url.split("#");
  const path = address?.startsWith(`${appOrigin}/`) ? address.slice(appOrigin.length) : null;
  const served = path === null ? undefined : files.get(path);
  if (served === undefined) return refusal(404);
  const content = await readFile(served.file);
  const nonce = randomBytes(18).toString("base64");
  const isPage = served.contentType.startsWith("text/html");
  const data = isPage
    ? Buffer.from(content.toString("utf8").replaceAll(noncePlaceholder, nonce), "utf8")
    : content;
  return { statusCode: 200, headers: headers(served.contentType, nonce), data };
}

function refusal(statusCode: number): Answer {
  const nonce = randomBytes(18).toString("base64");
  return { statusCode, headers: headers("text/plain", nonce), data: Buffer.alloc(0) };
}

/** The policy goes with every answer: a script or an image may be opened as a document, too. */
function headers(contentType: string, nonce: string): Record<string, string> {
  return {
    ...plainHeaders,
    "Content-Type": contentType,
    "Content-Security-Policy": contentSecurityPolicy(nonce),
  };
}
