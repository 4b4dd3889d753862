import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished } from "vitest";
import { newProject, openLibrary } from "../../src/library/open-library.ts";
import type { Project } from "../../src/library/project.ts";
import { verifyProject } from "../../src/library/safety/verify-project.ts";
import { DrillLibrary } from "./drill-library.ts";

export const seedFiles = readdirSync("seeds").map((name) => join(process.cwd(), "seeds", name));

/** A folder with a project of the five seeds, closed, and a folder for what is kept outside of it. */
export interface Place {
  readonly folder: string;
  readonly path: string;
  readonly state: string;
}

export async function newPlace(folder = scratch(), create: "sample" | "empty" = "sample"): Promise<Place> {
  const path = join(folder, "Drill.claimbench");
  const made = await newProject({ path, person: "Ada", create, samples: seedFiles });
  if (!made.ok) throw new Error(made.message);
  return { folder, path, state: join(scratch(), "state") };
}

export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimbench-drill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function start(place: Place, more: { restore?: string; under?: readonly string[] } = {}) {
  return DrillLibrary.start({ ...place, ...more });
}

/** A highlight of a random stretch of one of the articles; the answer, or `gone`. */
export async function highlight(library: DrillLibrary, random: () => number, note: string) {
  const articles = await library.ask("article.list", {});
  if (articles === "gone" || !articles.ok) return articles;
  const article = articles.value[Math.floor(random() * articles.value.length)]!;
  const start = Math.floor(random() * (article.length - 60));
  // Words may begin in the middle of what one sees as a character; those positions are refused.
  return library.ask("annotation.create", {
    ...{ articleId: article.id, start, end: start + 20 + Math.floor(random() * 30) },
    ...{ tags: [`tag ${Math.floor(random() * 5)}`], note },
  });
}

/** Opened in this process, as the command line does; closed when `work` is over. */
export async function opened<T>(place: Place, work: (project: Project) => Promise<T> | T): Promise<T> {
  const reply = await openLibrary({ ...place, person: "Ada", create: "never", samples: [] });
  if (!reply.ok) throw new Error(`${reply.fail}: ${reply.message}`);
  try {
    return await work(reply.value);
  } finally {
    reply.value.close();
  }
}

/** It opens, everything in it checks, and nothing is left of it but the file. */
export async function expectSound(place: Place): Promise<void> {
  await opened(place, async (project) => {
    expect((await verifyProject(project)).problems).toEqual([]);
  });
}

/** Everything people made, as one number: every row of every table that is no index. */
export function rowsOf(path: string): string {
  const db = new Database(path, { readonly: true });
  try {
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' AND name NOT LIKE '%_trigram%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    const hash = createHash("sha256");
    for (const table of tables)
      hash.update(JSON.stringify([table, db.prepare(`SELECT * FROM ${table}`).raw().all()]));
    return hash.digest("hex");
  } finally {
    db.close();
  }
}

/** A copy of a closed project. */
export function copyOf({ path }: Place): string {
  const copy = join(scratch(), "Copy.claimbench");
  copyFileSync(path, copy);
  return copy;
}

/** Whether a program runs at all on this machine. */
export function canRun(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    // Missing, or not allowed here; the drill then says that it was not run.
    return false;
  }
}

/** The same numbers in every run. Source: mulberry32, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
