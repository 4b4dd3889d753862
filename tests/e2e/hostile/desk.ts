import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { run } from "../../../src/cli/run.ts";
import { waitUntilSaved } from "../analyst.ts";
import { type LaunchedApp, launchApp } from "../app.ts";

/** A window on a project that already holds much that means harm, and a look at the project's bytes. */
export interface HostileDesk extends LaunchedApp {
  readonly folder: string;
  readonly project: string;
  /** Of the project's file and of what SQLite keeps beside it. */
  readonly hash: () => Promise<string>;
  /** Addresses the pages asked for that are not ours, and scripts of a stranger's that ran. */
  readonly broken: () => Promise<readonly string[]>;
}

/** Carries a row out. Says whether the project was to be changed by it, or left byte for byte. */
export type Attempt = (desk: HostileDesk) => Promise<"changed" | "untouched">;

export const markup = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script>";
export const title = "<b>Bold</b> <img src=x onerror=alert(1)> in a title";
export const turned = "said \u202eevil\u202c to";

const files: Readonly<Record<string, string>> = {
  "1-markup.txt": `He wrote ${markup} and no more.\n`,
  "2-title.html": `<html><head><title>${title.replaceAll("<", "&lt;")}</title></head><body><article>${"<p>Words of an article that is long enough to be one, told twice over.</p>".repeat(8)}</article></body></html>`,
  "3-turned.txt": `He ${turned} them, and they heard it.\n`,
  "4-cells.txt": "Cell =cmd|' /C calc'!A0 ends.\n\nCell +1+1 ends.\n\nCell @SUM(1) ends.\n",
  "5-emoji.txt": `The 👩‍👩‍👧‍👦 and a${"\u0301".repeat(1000)} went on.\n`,
  "6-control.txt": "Bell \u0007 and escape \u001b[2J here.\n",
};

const highlights: readonly (readonly string[])[] = [
  ["1-markup", markup, "--tag", markup.replaceAll("/", "_"), "--note", markup],
  ["3-turned", turned],
  ["4-cells", "=cmd|' /C calc'!A0", "--tag", "=1+1", "--note", "@SUM(1)"],
  ["4-cells", "+1+1"],
  ["6-control", "escape \u001b[2J here", "--note", "a \u0007 bell"],
];

async function claimbench(...argv: string[]): Promise<void> {
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  expect(await run(argv, { out: hear, err: hear }), said.join("")).toBe(0);
}

export async function openHostileDesk(): Promise<HostileDesk> {
  const folder = mkdtempSync(join(tmpdir(), "claimbench-hostile-"));
  const project = join(folder, "Hostile.claimbench");
  await claimbench("new", project);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    await claimbench("import", project, join(folder, name));
  }
  for (const [article, quote, ...more] of highlights) {
    await claimbench("annotate", project, "--article", article!, "--quote", quote!, ...more);
  }
  const launched = await launchApp({ project });
  const asked: string[] = [];
  launched.page.on("request", (request) => {
    if (!/^(claimbench:\/\/app\/|data:|blob:)/.test(request.url())) asked.push(request.url());
  });
  return {
    ...launched,
    folder,
    project,
    hash: async () => {
      await waitUntilSaved(launched.page);
      const hash = createHash("sha256");
      for (const path of [project, `${project}-wal`]) if (existsSync(path)) hash.update(readFileSync(path));
      return hash.digest("hex");
    },
    broken: async () => {
      const ran = (await launched.page.title()) === "ran" ? ["a script ran"] : [];
      return [...asked, ...ran];
    },
    close: async () => {
      await launched.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
