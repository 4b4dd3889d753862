import { existsSync } from "node:fs";
import { join } from "node:path";
import { answer, type Handlers } from "../../../src/contract/door.ts";
import type { Channel, Output, Question } from "../../../src/contract/library.ts";
import type { Print } from "../../../src/library/export/printing.ts";
import { handlersFor } from "../../../src/library/handlers.ts";
import { newProject, openLibrary } from "../../../src/library/open-library.ts";
import type { Project } from "../../../src/library/project.ts";
import { startNodeReader } from "../../../src/library/reading/node-reader.ts";

interface Extras {
  readonly print?: Print | undefined;
}

/** A project with its handlers behind the door: what a window and the command line have, without a window. */
export class BenchProject {
  readonly path: string;
  readonly project: Project;
  readonly #handlers: Handlers;

  constructor(path: string, project: Project, { print }: Extras) {
    this.path = path;
    this.project = project;
    this.#handlers = handlersFor(project, {
      ...{ startReader: startNodeReader, onProgress: () => undefined, print },
    });
  }

  async ask<C extends Channel>(channel: C, question: Question<C>): Promise<Output<C>> {
    const reply = await answer(this.#handlers, "cli", channel, question);
    if (!reply.ok) throw new Error(`${channel}: ${reply.fail}: ${reply.message}`);
    return reply.value as Output<C>;
  }

  close(): void {
    this.project.close();
  }
}

/** Open a project, made empty when it is not there. */
export async function benchProject(
  folder: string,
  name = "Bench",
  extras: Extras = {},
): Promise<BenchProject> {
  const path = join(folder, `${name}.claimbench`);
  if (!existsSync(path)) {
    const made = await newProject({ path, person: "Ada", create: "empty", samples: [] });
    if (!made.ok) throw new Error(made.message);
  }
  const opened = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  return new BenchProject(path, opened.value, extras);
}
