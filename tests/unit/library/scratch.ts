import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { answer, type Handlers } from "../../../src/contract/door.ts";
import type { Failure } from "../../../src/contract/failures.ts";
import {
  type Channel,
  library,
  type Mount,
  type Output,
  type Question,
} from "../../../src/contract/library.ts";
import { handlersFor } from "../../../src/library/handlers.ts";
import { newProject, openLibrary } from "../../../src/library/open-library.ts";
import type { Project } from "../../../src/library/project.ts";
import { startNodeReader } from "../../../src/library/reading/node-reader.ts";
import type { StartReader } from "../../../src/library/reading/protocol.ts";

const seedFolder = fileURLToPath(new URL("../../../seeds", import.meta.url));

export const seedFiles = readdirSync(seedFolder)
  .sort()
  .map((name) => join(seedFolder, name));

/** A folder of its own for one test, gone afterwards. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimbench-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const servicesWith = (startReader: StartReader) => ({ startReader, onProgress: () => undefined });

/** Whoever may ask this channel; the command line when it may. */
function mountFor(channel: Channel): Mount {
  const mounts: readonly Mount[] = library[channel].from;
  return mounts.includes("cli") ? "cli" : mounts[0]!;
}

/** A project on disk with its handlers behind the door, as every mount sees it. */
export class Bench {
  readonly path: string;
  project: Project;
  #handlers: Handlers;
  readonly #startReader: StartReader;

  constructor(path: string, project: Project, startReader: StartReader = startNodeReader) {
    this.path = path;
    this.project = project;
    this.#startReader = startReader;
    this.#handlers = handlersFor(project, servicesWith(startReader));
  }

  /** The answer's value; throws when it is a failure. */
  async ask<C extends Channel>(channel: C, question: Question<C>): Promise<Output<C>> {
    const reply = await answer(this.#handlers, mountFor(channel), channel, question);
    if (!reply.ok) throw new Error(`${channel}: ${reply.fail}: ${reply.message}`);
    return reply.value as Output<C>;
  }

  /** The failure; throws when it went well. */
  async refusal<C extends Channel>(channel: C, question: Question<C>): Promise<Failure> {
    const reply = await answer(this.#handlers, mountFor(channel), channel, question);
    if (reply.ok) throw new Error(`${channel} went well`);
    return reply;
  }

  /** Close the file and open it again, as another start of the program would. */
  async reopen(): Promise<void> {
    this.project.close();
    this.project = await opened(this.path);
    this.#handlers = handlersFor(this.project, servicesWith(this.#startReader));
  }
}

async function opened(path: string): Promise<Project> {
  const reply = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** A new project with the five seeds, or with the texts given, or empty. */
export async function bench(
  content: "seeds" | "empty" | Record<string, string> = "seeds",
  startReader: StartReader = startNodeReader,
): Promise<Bench> {
  const folder = scratchFolder();
  const path = join(folder, "Test.claimbench");
  const samples =
    typeof content === "string"
      ? seedFiles
      : Object.entries(content).map(([name, text]) => {
          const file = join(folder, name);
          writeFileSync(file, text);
          return file;
        });
  const create = content === "empty" ? "empty" : "sample";
  const created = await newProject({ path, person: "Ada", create, samples });
  if (!created.ok) throw new Error(created.message);
  const made = new Bench(path, await opened(path), startReader);
  onTestFinished(() => made.project.close());
  return made;
}
