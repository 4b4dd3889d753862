import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import type {
  Annotation,
  Article,
  ArticleWithText,
  LogEntry,
  ProjectInfo,
  SearchResult,
  Tag,
} from "../../../src/contract/records.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { createReport } from "../../../src/library/reports/edit-report.ts";
import { scratchFolder, seedFiles } from "../library/scratch.ts";

let folder: string;
let project: string;

beforeEach(() => {
  folder = scratchFolder();
  project = join(folder, "Test.claimbench");
});

async function claimbench(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** A command that must go well, with the one JSON value on its output. */
async function json<T = unknown>(...argv: string[]): Promise<T> {
  const { code, out, err } = await claimbench(...argv, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

/** The error code of a command that must be refused, with nothing on its output. */
async function errorOf(...argv: string[]): Promise<{ code: number; error: string }> {
  const { code, out, err } = await claimbench(...argv, "--json");
  expect(out).toBe("");
  const { error } = JSON.parse(err);
  expect(error.message).toMatch(/[.!?]$|form is/);
  return { code, error: error.code };
}

test("the main job: new, annotate five articles, search by tag, export, undo, redo, verify", async () => {
  expect((await json<ProjectInfo>("new", project, "--sample")).counts.articles).toBe(5);
  for (const article of await json<Article[]>("articles", project)) {
    const stored = await json(
      ...[
        "annotate",
        project,
        "--article",
        article.name,
        "--quote",
        "does have the authority to talk to anyone",
      ],
      ...["--tag", "Leavitt/authority", "--note", "- as said", "--person", "Ada"],
    );
    expect(stored).toMatchObject({
      articleId: article.id,
      tags: ["Leavitt/authority"],
      note: "- as said",
      person: "Ada",
    });
  }
  const found = await json<SearchResult>("search", project, "tag:Leavitt/authority");
  expect(found.total).toBe(5);
  expect(new Set(found.hits.map((hit) => hit.articleName)).size).toBe(5);

  const out = join(folder, "report.html");
  const exported = await json("export", project, "--format", "html", "--out", out);
  expect(exported).toMatchObject({
    format: "html",
    articles: 5,
    annotations: 5,
    bytes: statSync(out).size,
    dropped: [],
  });

  for (let i = 0; i < 5; i++) await json("undo", project);
  expect(await json("annotations", project)).toEqual([]);
  expect(await errorOf("undo", project)).toEqual({ code: 1, error: "nothing-to-undo" });
  for (let i = 0; i < 5; i++) await json("redo", project);
  expect((await json<Annotation[]>("annotations", project)).length).toBe(5);
  expect(await json("verify", project)).toMatchObject({
    ok: true,
    problems: [],
    articles: 5,
    annotations: 5,
  });
  expect((await json<LogEntry[]>("log", project)).length).toBe(16);
});

test("answers have the shapes that are promised", async () => {
  await json("new", project, "--sample");
  await json("annotate", project, "--article", "003", "--range", "676:717", "--tag", "a/b");
  const [article] = await json<Article[]>("articles", project);
  expect(Object.keys(article!)).toEqual(
    expect.arrayContaining([
      ...["id", "name", "title", "source", "author", "date", "dateline", "language", "length", "sha256"],
      "annotationCount",
    ]),
  );
  const one = await json<ArticleWithText>("article", project, "001");
  expect(one.lines[0]).toEqual({ start: 0, end: 8, role: "dateline" });
  expect(one.dateline).toBe("Rabat");
  const tags = await json<Tag[]>("tags", project);
  expect(tags.map((tag) => [tag.path, tag.own, tag.total])).toEqual([
    ["a", 0, 1],
    ["a/b", 1, 1],
  ]);
  const { hits } = await json<SearchResult>("search", project, "secret", "--limit", "2");
  expect(hits.length).toBe(2);
  expect(hits[0]).toMatchObject({ kind: "article", annotationId: null, start: 79, end: 85, tags: [] });
});

test("stored texts are the seeds' own, and their hashes the files'", async () => {
  await json("new", project, "--sample");
  for (const file of seedFiles) {
    const article = await json<ArticleWithText>("article", project, file.split("/").at(-1)!);
    expect(article.text).toBe(readFileSync(file, "utf8"));
    expect(article.length).toBe(article.text.length);
  }
});

test("every command refuses a project that is none, each with its own code", async () => {
  const commands = [
    ["articles"],
    ["article", "x"],
    ["import", folder],
    ["annotate", "--article", "x", "--quote", "y"],
    ["annotations"],
    ["tags"],
    ["search", "x"],
    ["export", "--format", "html", "--out", join(folder, "r.html")],
    ["log"],
    ["undo"],
    ["redo"],
    ["verify"],
  ];
  for (const [name, ...rest] of commands) {
    expect(await errorOf(name!, project, ...rest)).toEqual({ code: 1, error: "project-missing" });
  }
  writeFileSync(project, "");
  expect(await errorOf("verify", project)).toEqual({ code: 1, error: "project-empty" });
  writeFileSync(project, "Some text that somebody gave the wrong name.");
  expect(await errorOf("verify", project)).toEqual({ code: 1, error: "project-foreign" });
  const sound = join(folder, "Sound.claimbench");
  await json("new", sound, "--sample");
  truncateSync(sound, 40_000);
  expect(await errorOf("verify", sound)).toEqual({ code: 1, error: "project-damaged" });
});

test.each([
  ["an empty file", "empty.txt", "", /is empty/],
  ["white space alone", "blank.txt", " \n\t \n", /is empty/],
  [
    "a picture with the name of a text",
    "photo.txt",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    /could not be read as an article: it looks like/,
  ],
  [
    "a web page with the name of a text",
    "page.txt",
    "<!doctype html><html><p>Hi",
    /rename it to end in \.html/,
  ],
  ["another kind of file", "sound.mp3", "ID3", /of no kind Claimbench reads/],
])(
  "%s is refused with its reason, and the rest of the folder is imported",
  async (_, name, content, reason) => {
    await json("new", project);
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    writeFileSync(join(inbox, name), content);
    writeFileSync(join(inbox, "good.txt"), "A sound text.\nOf two lines.");
    const { code, out, err } = await claimbench("import", project, inbox, "--json");
    const result = JSON.parse(out);
    expect(code).toBe(1);
    expect(result).toMatchObject({ imported: 1, refused: 1, unchanged: 0, versions: 0 });
    expect(result.files.find((file: { outcome: string }) => file.outcome === "refused").message).toMatch(
      reason,
    );
    expect(JSON.parse(err).error.code).toBe("import-refused");
  },
);

test("a file over the limit is refused before it is read", async () => {
  await json("new", project);
  const huge = join(folder, "huge.txt");
  writeFileSync(huge, "");
  truncateSync(huge, 200 * 1024 * 1024);
  const { code, out } = await claimbench("import", project, huge, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out).files[0].message).toMatch(/larger than 100 MB/);
});

test.each([
  [[], /Which command/],
  [["frobnicate", "x"], /no command “frobnicate”/],
  [["articles"], /Which project/],
  [["articles", "x", "y"], /The form is/],
  [["annotate", "x", "--article", "a"], /either --quote or --range/],
  [["annotate", "x", "--article", "a", "--range", "1-2"], /START:END/],
  [["annotate", "x", "--article", "a", "--quote", "q", "--nth", "0"], /whole number from 1/],
  [["export", "x", "--format", "html"], /--out is missing/],
  [["articles", "x", "--colour"], /--colour/],
])("wrong usage %j ends with code 2 and says how it is used", async (argv, sentence) => {
  const { code, out, err } = await claimbench(...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(sentence);
});

test("hostile searches get a sentence or a result, never a bug", async () => {
  await json("new", project, "--sample");
  const hostile = [
    '"',
    "NEAR(",
    "title:x",
    "(".repeat(10_000),
    "'; drop table article; --",
    "a\0b",
    "🙂",
    "-",
    "*",
    "tag:",
  ];
  for (const query of hostile) {
    const { code, err } = await claimbench("search", project, query, "--json");
    expect([0, 1]).toContain(code);
    if (code === 1) expect(JSON.parse(err).error.code).toBe("query-malformed");
  }
  expect((await json<Article[]>("articles", project)).length).toBe(5);
});

test("a failed export keeps the file that stood there", async () => {
  await json("new", project, "--sample");
  const out = join(folder, "report.html");
  writeFileSync(out, "before");
  expect(await errorOf("export", project, "--format", "papyrus", "--out", out)).toEqual({
    code: 1,
    error: "format-unknown",
  });
  expect(await errorOf("export", project, "--format", "html", "--out", out, "--query", '"')).toEqual({
    code: 1,
    error: "query-malformed",
  });
  expect(readFileSync(out, "utf8")).toBe("before");
  expect(await errorOf("export", project, "--format", "html", "--out", join(folder, "no", "r.html"))).toEqual(
    {
      code: 1,
      error: "export-failed",
    },
  );
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("a report that an analyst has written is listed and exported by its name; a wrong name is refused", async () => {
  await json("new", project, "--sample");
  const opened = await openLibrary({ path: project, person: "Ada", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  expect(createReport(opened.value, { name: "For the minister" }).ok).toBe(true);
  opened.value.close();
  expect(await json("reports", project)).toMatchObject([{ name: "For the minister", words: 0 }]);
  const out = join(folder, "written.html");
  const args = ["export", project, "--format", "html", "--out", out] as const;
  expect(await json(...args, "--report", "for the minister")).toMatchObject({ articles: 0, annotations: 0 });
  expect(readFileSync(out, "utf8")).toContain("For the minister</h1>");
  expect(await errorOf(...args, "--report", "nothing")).toEqual({ code: 1, error: "report-missing" });
  expect((await errorOf(...args, "--report", "For the minister", "--query", "x")).code).toBe(2);
});

test("one of something is told as one, and more as more", async () => {
  const article = join(folder, "one.txt");
  writeFileSync(article, "One two three.\n");
  expect((await claimbench("new", project)).out).toContain("with 0 articles.");
  expect((await claimbench("import", project, article)).out).toContain("1 imported, 0 new versions,");
  const exported = async () =>
    (await claimbench("export", project, "--format", "matrix-csv", "--out", join(folder, "m.csv"))).out;
  await claimbench("annotate", project, "--article", "one", "--quote", "One");
  expect(await exported()).toMatch(/^Wrote 1 highlight from 1 article \(\d+ bytes\) to /);
  await claimbench("annotate", project, "--article", "one", "--quote", "two");
  expect(await exported()).toMatch(/^Wrote 2 highlights from 1 article \(/);
  expect((await claimbench("verify", project)).out).toContain("1 article and 2 highlights checked");
});

test("an export is told how far it has come and can be given up, which leaves what stood there", async () => {
  await json("new", project, "--sample");
  const out = join(folder, "kept.html");
  writeFileSync(out, "before");
  const told: (number | null)[] = [];
  let err = "";
  let isHeard = false;
  const code = await run(["export", project, "--format", "html", "--out", out], {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    watcher: {
      onProgress: (_command, hundredths) => void told.push(hundredths),
      onInterrupt: (giveUp) => {
        isHeard = true;
        queueMicrotask(giveUp);
        return () => {
          isHeard = false;
        };
      },
    },
  });
  expect([code, err, isHeard]).toEqual([
    ...[1, "claimbench: The export was cancelled. A file that stood there before was kept.\n", false],
  ]);
  expect(readFileSync(out, "utf8")).toBe("before");
  expect([told[0], told.at(-1)]).toEqual([0, null]);
});
