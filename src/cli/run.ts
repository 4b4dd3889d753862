import { readdirSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { answer, type Handlers } from "../contract/door.ts";
import { type Reply, refuse } from "../contract/failures.ts";
import type { Channel, Output } from "../contract/library.ts";
import type { ProjectInfo } from "../contract/records.ts";
import { handlersFor } from "../library/handlers.ts";
import type { Progress } from "../library/importing/imports.ts";
import { newProject, openLibrary } from "../library/open-library.ts";
import { startNodeReader } from "../library/reading/node-reader.ts";
import { safetyHandlers } from "../library/safety/handlers.ts";
import { restoreBackup } from "../library/safety/restore.ts";
import { type Arguments, readArguments, UsageError } from "./arguments.ts";
import { type AnyAsking, type Asking, commands } from "./commands.ts";
import { findPrinter } from "./print.ts";
import { stateFolder } from "./state-folder.ts";
import { counted } from "./tables.ts";
import { forTerminal } from "./terminal-text.ts";
import { usage } from "./usage.ts";
import type { Watcher } from "./watching.ts";

const services = { startReader: startNodeReader, print: findPrinter(), onProgress: () => undefined };

/** Where output goes; the tests catch it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly watcher?: Watcher;
}

/** Carry out one command line; answers with the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const asksForJson = argv.includes("--json");
  try {
    return await carryOut(readArguments(argv), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      fail(terminal, asksForJson, "usage", error.message);
      return 2;
    }
    const bug = refuse("internal", { detail: error instanceof Error ? error.message : String(error) });
    fail(terminal, asksForJson, bug.fail, bug.message);
    return 1;
  }
}

async function carryOut({ words, flags }: Arguments, terminal: Terminal): Promise<0 | 1> {
  const [name, given, ...rest] = words;
  if (flags.help === true) {
    terminal.out(usage);
    return 0;
  }
  if (name === undefined) throw new UsageError("Which command? Try claimbench --help.");
  if (name !== "new" && !Object.hasOwn(commands, name)) {
    throw new UsageError(`There is no command “${name}”. Try claimbench --help.`);
  }
  if (given === undefined) throw new UsageError(`Which project? The form is: claimbench ${name} PROJECT …`);
  const path = resolve(given);
  const person = flags.person ?? systemUser();
  const json = flags.json === true;
  if (name === "new") return makeProject(path, person, rest, flags.sample === true, json, terminal);

  const asking = commands[name]!(rest, flags);
  const state = stateFolder();
  const restore = name === "restore" ? rest[0] : undefined;
  const restored = restore === undefined ? null : restoreBackup(path, state, restore, Date.now());
  if (restored?.ok === false) return refused(terminal, json, restored);
  const opened = await openLibrary({ path, person, create: "never", samples: [], state });
  if (!opened.ok) {
    if (asking.channel !== "backup.list") return refused(terminal, json, opened);
    return listOfUnopened(path, state, asking, json, terminal);
  }
  const project = opened.value;
  try {
    for (const note of project.notes) if (!json) terminal.err(`claimbench: ${note.message}\n`);
    const onProgress = ({ done, total }: Progress) => {
      if (!json && total > 0) terminal.watcher?.onProgress(name, Math.floor((100 * done) / total));
    };
    const handlers = handlersFor(project, { ...services, restored, onProgress });
    const question = await resolveArticle(asking, (channel, input) =>
      answer(handlers, "cli", channel, input),
    );
    const stopListening = whenInterrupted(asking, handlers, terminal);
    const reply = question.ok ? await answer(handlers, "cli", asking.channel, question.value) : question;
    stopListening();
    terminal.watcher?.onProgress(name, null);
    return tell(reply, asking, json, terminal);
  } finally {
    project.close();
  }
}

/** An export that is not wanted any more takes what it has written with it; all else is stored or it is not. */
function whenInterrupted(asking: AnyAsking, handlers: Handlers, { watcher }: Terminal): () => void {
  if (watcher === undefined || asking.channel !== "export.write") return () => undefined;
  const { job } = asking.question as { job: string };
  return watcher.onInterrupt(() => void answer(handlers, "cli", "export.cancel", { job }));
}

/** The backups of a project that cannot be opened are what is wanted then. */
async function listOfUnopened(
  path: string,
  state: string,
  asking: AnyAsking,
  json: boolean,
  terminal: Terminal,
): Promise<0 | 1> {
  const handlers = safetyHandlers({ path, state, project: null, backups: null, restored: null });
  return tell(await handlers["backup.list"]({}), asking, json, terminal);
}

/** `--article` may be a part of a name, and a range needs the article's id. */
async function resolveArticle(
  asking: AnyAsking,
  ask: (channel: string, input: unknown) => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  if (asking.channel !== "annotation.create") return { ok: true, value: asking.question };
  const question = asking.question as { articleId: string };
  const article = await ask("article.get", { article: question.articleId });
  if (!article.ok) return article;
  return { ok: true, value: { ...question, articleId: (article.value as { id: string }).id } };
}

function tell(reply: Reply<unknown>, asking: AnyAsking, json: boolean, terminal: Terminal): 0 | 1 {
  if (!reply.ok) return refused(terminal, json, reply);
  // The door answered this channel, so the value is the one this asking shows.
  const { show, isFine, failure } = asking as Asking<Channel>;
  const value = reply.value as Output<Channel>;
  terminal.out(json ? `${JSON.stringify(value)}\n` : forTerminal(show(value)));
  if (isFine?.(value) ?? true) return 0;
  const said = failure?.(value);
  if (json && said !== undefined) fail(terminal, json, said.code, said.message);
  return 1;
}

async function makeProject(
  path: string,
  person: string,
  rest: readonly string[],
  isSample: boolean,
  json: boolean,
  terminal: Terminal,
): Promise<0 | 1> {
  if (rest.length > 0) throw new UsageError("The form is: claimbench new PROJECT [--sample]");
  const opening = {
    path,
    person,
    create: isSample ? "sample" : "empty",
    samples: isSample ? sampleFiles() : [],
  } as const;
  const created = await newProject(opening);
  if (!created.ok) return refused(terminal, json, created);
  const opened = await openLibrary({ ...opening, create: "never" });
  if (!opened.ok) return refused(terminal, json, opened);
  const reply = await answer(handlersFor(opened.value, services), "cli", "project.get", {});
  opened.value.close();
  if (!reply.ok) return refused(terminal, json, reply);
  const info = reply.value as ProjectInfo;
  terminal.out(
    json
      ? `${JSON.stringify(info)}\n`
      : forTerminal(`Created ${info.path} with ${counted(info.counts.articles, "article")}.\n`),
  );
  return 0;
}

/** The sample articles beside this program: `seeds/` of the repository. */
function sampleFiles(): string[] {
  const folder = fileURLToPath(new URL("../../seeds", import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "unknown";
  }
}

function refused(terminal: Terminal, json: boolean, failure: { fail: string; message: string }): 1 {
  fail(terminal, json, failure.fail, failure.message);
  return 1;
}

function fail(terminal: Terminal, json: boolean, code: string, message: string): void {
  terminal.err(
    json ? `${JSON.stringify({ error: { code, message } })}\n` : forTerminal(`claimbench: ${message}\n`),
  );
}
