import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Adobe's character maps, which the reader of PDFs opens one at a time, beside the bundle. */
const characterMaps: Plugin = {
  name: "character-maps",
  generateBundle() {
    const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: "asset", fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
};

/**
 * Leaves in `out/bundled` which packages a part of the program was made from, by their paths in
 * node_modules: their licences go with the program (scripts/packaging/shipped.ts).
 */
function listPackages(part: string): Plugin {
  return {
    name: "list-packages",
    apply: "build",
    writeBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const packages = modules.flatMap((file) => {
        const path = file.replaceAll("\\", "/");
        const inside = path.slice(Math.max(path.indexOf("node_modules/"), 0));
        const found = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(inside)?.[0];
        return found === undefined ? [] : [found.slice(0, -1)];
      });
      mkdirSync(at("out/bundled"), { recursive: true });
      writeFileSync(at(`out/bundled/${part}.json`), JSON.stringify([...new Set(packages)].sort(), null, 2));
    },
  };
}

/** The fonts of the interface and of an article in Latin letters. */
const firstFonts = /(?:inter-latin-wght-normal|source-serif-4-latin-opsz-normal)-[\w-]+\.woff2$/;

/** Fonts of the first picture are fetched beside the scripts: no text is set in another one first. */
const preloadFonts: Plugin = {
  name: "preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => firstFonts.test(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `./${name}` },
          injectTo: "head" as const,
        })),
  },
};

/**
 * Characters beyond ASCII are written as escapes, for one of them makes V8 hold the whole file at two bytes a
 * character, as long as the program runs.
 */
const charset = "ascii";

export default defineConfig({
  main: {
    plugins: [characterMaps, listPackages("main")],
    build: {
      // One file opens faster than a tree of packages. better-sqlite3 finds its binary by where it is.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at("src/main/index.ts"),
          library: at("src/library/process.ts"),
          reader: at("src/library/reading/reader-process.ts"),
          writer: at("src/library/export/apart/writer-process.ts"),
          print: at("src/main/printing/print.ts"),
        },
        external: ["better-sqlite3"],
        // Names stay, for the log.
        output: { charset, minify: { compress: false, mangle: false, codegen: true } },
      },
    },
  },
  preload: {
    plugins: [listPackages("preload")],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at("src/preload/index.ts") },
        // A sandboxed window loads neither an ES module nor a second file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("src/renderer"),
    plugins: [react(), tailwindcss(), preloadFonts, listPackages("renderer")],
    build: {
      // The content security policy allows no data: addresses for styles and fonts.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: at("src/renderer/index.html") }, output: { charset } },
    },
  },
});
