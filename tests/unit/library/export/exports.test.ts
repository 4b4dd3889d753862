import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { StartWriter, WriteNews } from "../../../../src/library/export/apart/protocol.ts";
import { type ExportServices, Exports } from "../../../../src/library/export/exports.ts";
import { chromiumPdf } from "../../formats/write/pdf/chromium-pdf.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

const entry = fileURLToPath(
  new URL("../../../../src/library/export/apart/writer-process.ts", import.meta.url),
);

/** The writer process as Electron starts it, but under Node. */
function nodeWriter(onStart: (child: ChildProcess) => void = () => undefined): StartWriter {
  return async () => {
    const child = fork(entry, [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    onStart(child);
    return {
      // A process that is gone takes nothing; its exit says so.
      send: (request) => void child.send(request, () => undefined),
      onNews: (listener) => void child.on("message", (news) => listener(news as WriteNews)),
      onExit: (listener) => void child.on("exit", listener),
      kill: () => void child.kill("SIGKILL"),
    };
  };
}

async function annotated(): Promise<Bench> {
  const made = await bench({
    "talks.txt": "😀 Direct talks were held.\n\nNobody denied the talks, he said.\n",
  });
  await made.ask("annotation.quote", { article: "talks", quote: "Direct talks", tags: ["talks"] });
  return made;
}

function exportsOf(made: Bench, services: Partial<ExportServices> = {}) {
  return new Exports(made.project, { startWriter: nodeWriter(), onProgress: () => undefined, ...services });
}

/** A process has to start first, which a busy machine takes its time for. */
describe("an export put together in a process of its own", { timeout: 60_000 }, () => {
  test("is byte for byte what this process would write", async () => {
    const made = await annotated();
    const [apart, here] = [join(scratchFolder(), "a.json"), join(scratchFolder(), "b.json")];
    expect(await exportsOf(made).write({ format: "json", path: apart })).toMatchObject({ ok: true });
    await made.ask("export.write", { format: "json", path: here });
    expect(readFileSync(apart, "utf8")).toBe(readFileSync(here, "utf8"));
  });

  test("tells how far it is, under the name it was given", async () => {
    const steps: string[] = [];
    const made = await annotated();
    const exports = exportsOf(made, { onProgress: ({ job, name }) => void steps.push(`${job} ${name}`) });
    await exports.write({ format: "html", path: join(scratchFolder(), "a.html"), job: "j" });
    expect(steps).toEqual(["j gather", "j compose", "j write"]);
  });

  test.each([
    { format: "html", step: "gather" },
    { format: "docx", step: "compose" },
    { format: "pdf", step: "compose" },
    { format: "pdf", step: "write" },
  ])(
    "as $format leaves what stood there, and nothing beside it, when cancelled at “$step”",
    async ({ format, step }) => {
      const made = await annotated();
      const folder = scratchFolder();
      const path = join(folder, `kept.${format}`);
      writeFileSync(path, "before");
      let child: ChildProcess | undefined;
      const exports = exportsOf(made, {
        startWriter: nodeWriter((started) => {
          child = started;
        }),
        print: async () => "cancelled before it was printed",
        onProgress: ({ job, name }) => {
          if (name === step) exports.cancel(job);
        },
      });
      const reply = await exports.write({ format, path, job: "j" });
      expect(reply).toMatchObject({ ok: false, fail: "export-cancelled" });
      expect(readFileSync(path, "utf8")).toBe("before");
      expect(readdirSync(folder)).toEqual([`kept.${format}`]);
      expect(child?.killed).toBe(true);
    },
  );

  test("leaves what stood there when its process dies", async () => {
    const made = await annotated();
    const path = join(scratchFolder(), "kept.html");
    writeFileSync(path, "before");
    const dying = exportsOf(made, { startWriter: nodeWriter((child) => child.kill("SIGKILL")) });
    expect(await dying.write({ format: "html", path })).toMatchObject({ ok: false, fail: "export-failed" });
    expect(readFileSync(path, "utf8")).toBe("before");
  });

  test("says why it could not be written, by the name the analyst gave", async () => {
    const made = await annotated();
    const path = join(scratchFolder(), "nowhere", "a.html");
    const reply = await exportsOf(made).write({ format: "html", path });
    expect(reply).toMatchObject({ ok: false, fail: "export-failed" });
    if (!reply.ok) expect(reply.message).toContain(`“${path}” (the folder does not exist)`);
  });
});

describe("a PDF", () => {
  test("has its front printed a second time with the numbers of all pages, and nothing is left afterwards", async () => {
    const made = await annotated();
    const path = join(scratchFolder(), "a.pdf");
    const printed: { page: string; html: string }[] = [];
    const print: ExportServices["print"] = async ({ sheets }) => {
      for (const { page, pdf } of sheets) {
        const html = readFileSync(page, "utf8");
        printed.push({ page, html });
        const isFront = html.includes("<nav");
        const places = isFront ? {} : { claims: 1, "article-1": 3 };
        writeFileSync(pdf, chromiumPdf({ pages: isFront ? 2 : 4, places }), { flag: "wx" });
      }
      return null;
    };
    expect(await exportsOf(made, { print }).write({ format: "pdf", path })).toMatchObject({ ok: true });
    const numbers = printed
      .filter(({ html }) => html.includes("<nav"))
      .map(({ html }) =>
        ["claims", "article-1", "sources"].map(
          (place) => new RegExp(`data-page-of="${place}">(\\d*)<`).exec(html)?.[1],
        ),
      );
    expect(numbers).toEqual([
      ["", "", ""],
      ["3", "5", ""],
    ]);
    expect(printed.some(({ html }) => html.includes("<span>6 / 6</span>"))).toBe(true);
    expect(readFileSync(path, "latin1")).toContain("%PDF");
    expect(existsSync(dirname(printed[0]!.page))).toBe(false);
  });

  test("tells of every sheet that is printed, each time further on the way", async () => {
    const made = await annotated();
    const told: { name: string; done: number; total: number }[] = [];
    let sheetCount = 0;
    const print: ExportServices["print"] = async ({ sheets, onSheet }) => {
      for (const { page, pdf } of sheets) {
        const isFront = readFileSync(page, "utf8").includes("<nav");
        writeFileSync(pdf, chromiumPdf({ pages: isFront ? 2 : 4 }), { flag: "wx" });
        sheetCount += 1;
        onSheet();
      }
      return null;
    };
    const onProgress: ExportServices["onProgress"] = (progress) => void told.push(progress);
    const exports = exportsOf(made, { startWriter: undefined, print, onProgress });
    await exports.write({ format: "pdf", path: join(scratchFolder(), "a.pdf"), job: "j" });
    expect(told.map(({ name }) => name)).toEqual([
      ...["gather", "compose", "write", "print"],
      ...Array.from({ length: sheetCount }, () => "print"),
    ]);
    const ways = told.map(({ done, total }) => done / total);
    expect(ways).toEqual([...new Set(ways)].sort((a, b) => a - b));
    expect(ways.at(-1)).toBeLessThanOrEqual(1);
  });

  test("cancelled between two sheets stops the printer and leaves what stood there", async () => {
    const made = await annotated();
    const folder = scratchFolder();
    const path = join(folder, "a.pdf");
    writeFileSync(path, "before");
    const print: ExportServices["print"] = ({ onSheet }, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve("stopped"));
        onSheet();
      });
    let sheets = -1;
    const exports = exportsOf(made, {
      print,
      onProgress: ({ job, name }) => {
        if (name !== "print") return;
        sheets += 1;
        if (sheets === 1) exports.cancel(job);
      },
    });
    const reply = await exports.write({ format: "pdf", path, job: "j" });
    expect(reply).toMatchObject({ ok: false, fail: "export-cancelled" });
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["a.pdf"]);
  });

  test("whose pages nobody could number is not there, and is told of by the name the analyst gave", async () => {
    const made = await annotated();
    const folder = scratchFolder();
    const path = join(folder, "a.pdf");
    let started = 0;
    const startWriter = nodeWriter((child) => {
      started += 1;
      if (started === 3) child.kill("SIGKILL");
    });
    const print: ExportServices["print"] = async ({ sheets }) => {
      for (const { pdf } of sheets) writeFileSync(pdf, chromiumPdf({ pages: 1 }));
      return null;
    };
    const reply = await exportsOf(made, { startWriter, print }).write({ format: "pdf", path });
    expect(reply).toMatchObject({ ok: false, fail: "export-failed" });
    if (!reply.ok) expect(reply.message).toContain(`“${path}”`);
    expect([started, readdirSync(folder)]).toEqual([3, []]);
  });

  test("is refused where nothing can print, before anything is written", async () => {
    const made = await annotated();
    const folder = scratchFolder();
    const reply = await exportsOf(made, { print: undefined }).write({
      format: "pdf",
      path: join(folder, "a.pdf"),
    });
    expect(reply).toMatchObject({ ok: false, fail: "pdf-unavailable" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that cannot be printed leaves what stood there", async () => {
    const made = await annotated();
    const path = join(scratchFolder(), "a.pdf");
    writeFileSync(path, "before");
    const reply = await exportsOf(made, { print: async () => "no paper" }).write({ format: "pdf", path });
    expect(reply).toMatchObject({ ok: false, fail: "export-failed" });
    expect(readFileSync(path, "utf8")).toBe("before");
  });
});

test("a link keeps pointing where it did, and the file it points at is the new one", async () => {
  const made = await annotated();
  const target = join(scratchFolder(), "real.json");
  const link = join(scratchFolder(), "link.json");
  writeFileSync(target, "before");
  symlinkSync(target, link);
  await made.ask("export.write", { format: "json", path: link });
  expect(JSON.parse(readFileSync(target, "utf8"))).toBeTypeOf("object");
});
