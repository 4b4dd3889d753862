import { readdirSync, readFileSync } from "node:fs";
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

export default defineConfig({
  main: {
    plugins: [characterMaps],
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
      },
    },
  },
  preload: {
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
    plugins: [react(), tailwindcss()],
    build: {
      // The content security policy allows no data: addresses for styles and fonts.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: at("src/renderer/index.html") } },
    },
  },
});
