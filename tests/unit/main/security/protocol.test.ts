import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerRequest } from "../../../../src/main/security/protocol.ts";
import { listServedFiles, type ServedFiles } from "../../../../src/main/security/served-files.ts";

let folder: string;
let files: ServedFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimbench-pages-"));
  const pages = join(folder, "out", "renderer");
  await mkdir(join(pages, "assets"), { recursive: true });
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(pages, "index.html"), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(pages, "assets", "index-a.js"), "// __CSP_NONCE__");
  await writeFile(join(pages, "assets", "notes.txt"), "no kind we serve");
  await writeFile(join(pages, "assets", "a b.css"), "");
  files = await listServedFiles(pages);
});
afterAll(() => rm(folder, { recursive: true }));

const get = (url: string, method = "GET") => answerRequest({ url, method }, files);
const statusOf = async (url: string) => (await get(url)).statusCode;

describe("listServedFiles", () => {
  test("holds the files of known kinds, by the path an address has", () => {
    expect([...files.keys()].sort()).toEqual(["/assets/a%20b.css", "/assets/index-a.js", "/index.html"]);
  });

  test("a folder that is not there is an error and not an empty list", async () => {
    await expect(listServedFiles(join(folder, "none"))).rejects.toThrow("ENOENT");
  });
});

describe("answerRequest", () => {
  test("a listed file comes with its type", async () => {
    const script = await get("claimbench://app/assets/index-a.js");
    expect(script.statusCode).toBe(200);
    expect(script.headers["Content-Type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["X-Content-Type-Options"]).toBe("nosniff");
  });

  test("no page asks for a browsing context of its own, which costs every start a second process", async () => {
    const page = await get("claimbench://app/index.html");
    expect(page.headers).not.toHaveProperty("Cross-Origin-Opener-Policy");
  });

  test.each([
    "claimbench://app/../package.json",
    "claimbench://app/../../package.json",
    "claimbench://app/%2e%2e/%2e%2e/package.json",
    "claimbench://app/..%2f..%2fpackage.json",
    "claimbench://app/..%5c..%5cpackage.json",
    "claimbench://app/assets/../index.html",
    "claimbench://app/assets//index-a.js",
    "claimbench://app//index.html",
    "claimbench://app/index.html/",
    "claimbench://app/index.html?x=1",
    "claimbench://app/INDEX.HTML",
    "claimbench://app/index%2ehtml",
    "claimbench://app/index.html%00",
    "claimbench://app/assets/notes.txt",
    "claimbench://app/assets",
    "claimbench://app/",
    "claimbench://app",
    "claimbench://app/etc/passwd",
    "claimbench://app/__proto__",
    "claimbench://other/index.html",
    "claimbench://app.evil/index.html",
    "claimbench://app:80/index.html",
    "claimbench://user@app/index.html",
    "file:///etc/passwd",
    "",
  ])("%j is not found", async (url) => {
    expect(await statusOf(url)).toBe(404);
  });

  test("no path but a listed one is ever answered", async () => {
    const piece = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2f",
      "%5c",
      "\\",
      "/",
      "index.html",
      "assets",
      "package.json",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const path = `/${pieces.join("")}`;
        expect(await statusOf(`claimbench://app${path}`)).toBe(files.has(path) ? 200 : 404);
      }),
    );
  });

  test.each(["POST", "HEAD", "PUT"])("%s is not answered", async (method) => {
    expect((await get("claimbench://app/index.html", method)).statusCode).toBe(405);
  });

  test("the page holds the nonce its header allows, and never the same twice", async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const page = await get("claimbench://app/index.html");
        const nonce = /'nonce-([^']+)'/.exec(page.headers["Content-Security-Policy"] ?? "")?.[1];
        expect(page.data.toString()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[\w+/]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("only pages are filled in: a script is served as it was built", async () => {
    expect((await get("claimbench://app/assets/index-a.js")).data.toString()).toBe("// __CSP_NONCE__");
  });

  test.each(["claimbench://app/index.html", "claimbench://app/assets/index-a.js", "claimbench://app/none"])(
    "%s comes with the policy",
    async (url) => {
      const policy = (await get(url)).headers["Content-Security-Policy"]?.split("; ");
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        expect.stringMatching(/^style-src 'self' 'nonce-\S+'$/),
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'none'",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lexical dompurify 'allow-duplicates'",
      ]);
    },
  );
});
