import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { done, type Portion, type Project } from "../../../../src/library/project.ts";
import { scratchFolder } from "../scratch.ts";

async function opened(folder: string): Promise<Project> {
  const [path, state] = [join(folder, "Cut.claimbench"), join(folder, "state")];
  const reply = await openLibrary({
    ...{ path, state, person: "Ada", create: "empty", samples: [], isWindow: true },
  });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Close it as if it had not been closed. */
function crash(project: Project): void {
  project.close();
  writeFileSync(`${project.path}-lock`, "");
}

/** One entry of the log; a portion of an import when it says of what. */
function store(project: Project, label: string, portion?: Omit<Portion, "onEntry">): number {
  let entry = 0;
  const onEntry = (seq: number) => {
    entry = seq;
  };
  const reply = project.edit<null, never>("article.import", ({ journal, nowMs, newId, personId }) => {
    journal.insert("saved_search", {
      ...{ id: newId(), folder: "", name: label, query: label, position: 0 },
      ...{ person_id: personId, created_ms: nowMs },
    });
    return portion === undefined
      ? done(null, label)
      : { ...done(null, label), portion: { ...portion, onEntry } };
  });
  expect(reply).toMatchObject({ ok: true });
  return entry;
}

const told = (project: Project) =>
  project.notes.filter(({ code }) => code === "import-cut-short").map(({ message }) => message);

test("an import cut short is told of at the next start, also when something was done after it, and once", async () => {
  const folder = scratchFolder();
  const first = await opened(folder);
  const head = store(first, "import of 1 article, not finished", { of: null, isOpen: true });
  store(first, "import of 2 articles, not finished", { of: head, isOpen: true });
  store(first, "something else");
  crash(first);
  const second = await opened(folder);
  expect(told(second)).toEqual([expect.stringContaining("“import of 2 articles, not finished”")]);
  store(second, "again something else");
  crash(second);
  const third = await opened(folder);
  expect(third.notes.map(({ code }) => code)).toContain("recovered");
  expect(told(third)).toEqual([]);
  third.close();
});

test("an import that came to its end is not told of", async () => {
  const folder = scratchFolder();
  const first = await opened(folder);
  const head = store(first, "import of 1 article, not finished", { of: null, isOpen: true });
  store(first, "something else");
  store(first, "import of 2 articles", { of: head, isOpen: false });
  crash(first);
  const second = await opened(folder);
  expect(told(second)).toEqual([]);
  second.close();
});
