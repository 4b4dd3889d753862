import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const folder = fileURLToPath(new URL("page", import.meta.url));

/** Bundle the page with all contenders into `target`; answers with the file to open. */
export async function buildPage(target: string): Promise<string> {
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: target,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(folder, "page.ts"),
        formats: ["iife"],
        name: "bench",
        fileName: () => "page.js",
        cssFileName: "page",
      },
    },
  });
  const page = join(target, "index.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="page.css"><body><script src="page.js"></script>`,
  );
  return page;
}
