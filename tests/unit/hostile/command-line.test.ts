import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import type { Annotation, Article, ExportResult } from "../../../src/contract/records.ts";
import { readZip } from "../formats/write/read-zip.ts";
import { guid, projectXml, qdpx, selection } from "../library/exchange/refi-files.ts";
import { scratchFolder } from "../library/scratch.ts";
import { hostileRows, hostileSearches, sqlText } from "./rows.ts";

/** A project and the command line, for one row. */
class Terminal {
  readonly folder = scratchFolder();
  readonly project = join(this.folder, "P.claimbench");

  async run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: "", err: "" };
    const code = await run(argv, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    return { code, ...said };
  }

  /** What a command that goes well answers. */
  async json<T>(...argv: string[]): Promise<T> {
    const { code, out, err } = await this.run(...argv, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return JSON.parse(out);
  }

  async import(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    const { code, out, err } = await this.run("import", this.project, path);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return out;
  }

  annotate(article: string, quote: string, ...more: string[]): Promise<Annotation> {
    return this.json("annotate", this.project, "--article", article, "--quote", quote, ...more);
  }

  async export(format: string, name: string): Promise<{ bytes: Buffer; dropped: readonly string[] }> {
    const out = join(this.folder, name);
    const { dropped } = await this.json<ExportResult>(
      ...["export", this.project, "--format", format, "--out", out],
    );
    return { bytes: readFileSync(out), dropped };
  }

  hash(): string {
    return createHash("sha256").update(readFileSync(this.project)).digest("hex");
  }
}

/** Carries a row out. Says whether the project was to be changed by it, or left byte for byte. */
type Attempt = (terminal: Terminal) => Promise<"changed" | "untouched">;

const markup = "<script>document.title='ran'</script>";

const attempts: Readonly<Record<number, Attempt>> = {
  2: async (terminal) => {
    const title = "<img src=x onerror=alert(1)> in a title";
    await terminal.import(
      "t.html",
      `<html><head><title>${title.replaceAll("<", "&lt;")}</title></head><body><article>${"<p>Words of an article that is long enough to be one, told twice over.</p>".repeat(8)}</article></body></html>`,
    );
    const [article] = await terminal.json<Article[]>("articles", terminal.project);
    expect(article!.label).toBe(title);
    const html = (await terminal.export("html", "r.html")).bytes.toString("utf8");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; in a title");
    expect(html).not.toContain("<img src=x");
    return "changed";
  },
  3: async (terminal) => {
    await terminal.import("a.txt", `He wrote: ${markup} and no more.`);
    await terminal.annotate("a.txt", markup, "--tag", markup.replaceAll("/", "_"), "--note", markup);
    const html = (await terminal.export("html", "r.html")).bytes.toString("utf8");
    expect(html).toContain("&lt;script&gt;document.title=");
    expect(html).not.toMatch(/<script>|<script [^>]*>document/);
    const md = (await terminal.export("md", "r.md")).bytes.toString("utf8");
    expect(md).not.toMatch(/(^|[^\\`])<script>/m);
    return "changed";
  },
  8: async (terminal) => {
    await terminal.import("a.txt", "Follow ms-msdt:/id or file:///etc/passwd or smb://evil/share now.");
    await terminal.annotate("a.txt", "ms-msdt:/id", "--note", "smb://evil/share javascript:alert(1)");
    const html = (await terminal.export("html", "r.html")).bytes.toString("utf8");
    expect(html.match(/href="(?!#)[^"]*"/g) ?? []).toEqual([]);
    return "changed";
  },
  28: async (terminal) => {
    const marks = [selection(10, 0, 3, "One"), selection(11, 900, 950, "gone"), selection(12, 9, 3, "back")];
    const said = await terminal.import(
      "m.qdpx",
      await qdpx(projectXml(marks.join("")), { "sources/a.txt": "One line.\nTwo lines." }),
    );
    expect(said).toContain("2 highlights lie outside their text or end before they begin");
    const annotations = await terminal.json<Annotation[]>("annotations", terminal.project);
    expect(annotations).toMatchObject([{ id: guid(10), quote: "One" }]);
    return "changed";
  },
  33: async (terminal) => {
    await terminal.import("b.txt", "He said \u202eevil\u202c to them, and they heard it.");
    await terminal.annotate("b.txt", "said \u202eevil\u202c to");
    const { bytes, dropped } = await terminal.export("html", "r.html");
    expect(dropped.join(" ")).toContain("turn the direction of text around");
    expect(bytes.toString("utf8")).toMatch(/RLO/);
    return "changed";
  },
  36: async (terminal) => {
    const family = "👩‍👩‍👧‍👦";
    const stacked = `a${"\u0301".repeat(1000)}`;
    await terminal.import("g.txt", `The ${family} and ${stacked} went on.`);
    const inside = ["annotate", terminal.project, "--article", "g.txt", "--range"];
    const before = terminal.hash();
    for (const range of ["4:6", `4:${4 + family.length - 1}`, "20:25"]) {
      expect((await terminal.run(...inside, range)).code).toBe(1);
    }
    expect(terminal.hash()).toBe(before);
    expect((await terminal.annotate("g.txt", family)).quote).toBe(family);
    expect((await terminal.annotate("g.txt", stacked)).quote).toBe(stacked);
    return "changed";
  },
  40: async (terminal) => {
    for (const query of hostileSearches) {
      const { code, err } = await terminal.run("search", terminal.project, query, "--json");
      if (code !== 0) expect(JSON.parse(err).error.code).toBe("query-malformed");
    }
    return "untouched";
  },
  41: async (terminal) => {
    await terminal.import("s.txt", `They sent ${sqlText} as a name.`);
    const made = await terminal.annotate(
      ...(["s.txt", sqlText, "--tag", sqlText, "--note", sqlText, "--person", sqlText] as const),
    );
    expect(made).toMatchObject({ quote: sqlText, tags: [sqlText], note: sqlText, person: sqlText });
    expect(await terminal.json("tags", terminal.project)).toMatchObject([{ path: sqlText }]);
    for (const query of [sqlText, `tag:"${sqlText}"`, `"${sqlText}"`]) {
      expect((await terminal.run("search", terminal.project, query)).code).toBeLessThan(2);
    }
    return "changed";
  },
  42: async (terminal) => {
    const cells = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1"];
    await terminal.import("c.txt", `${cells.map((cell) => `Cell ${cell} ends.`).join("\n\n")}\n`);
    for (const cell of cells) {
      if (/^\s/.test(cell)) await terminal.annotate("c.txt", "Cell", "--nth", "1", "--note", cell);
      else await terminal.annotate("c.txt", cell, "--tag", cell, "--note", cell);
    }
    for (const format of ["csv", "csv-highlights", "codebook-csv", "matrix-csv"]) {
      const table = (await terminal.export(format, `${format}.csv`)).bytes.toString("utf8");
      // After a comma, a line's start or the quotation mark of a cell stands none of them.
      expect(table.replace(/^\ufeff/, "")).not.toMatch(/(^|,|\r\n|(^|,|\n)")[=@\t]|(^|,|,")[+-]\d/m);
    }
    const sheets = await readZip((await terminal.export("xlsx", "c.xlsx")).bytes);
    for (const [name, sheet] of sheets) {
      if (name.includes("worksheets/")) expect(sheet.toString("utf8")).not.toMatch(/<f[ >]/);
    }
    return "changed";
  },
  43: async (terminal) => {
    const told = await terminal.import("x.txt", "Bell \u0007, escape \u001b[2J and vertical \u000b tab.\n");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
    expect(told).not.toMatch(control);
    await terminal.annotate("x.txt", "escape \u001b[2J and", "--note", "a \u0007 bell", "--tag", "t\u0001g");
    for (const command of ["article", "annotations", "tags", "log"]) {
      const { out } = await terminal.run(
        command,
        terminal.project,
        ...(command === "article" ? ["x.txt"] : []),
      );
      expect(out).not.toMatch(control);
    }
    // Names of files come from strangers as well, and stand in what is printed.
    const named = "n\u001b]0;owned\u0007.txt";
    expect(await terminal.import(named, "A text under a name that would title the terminal.")).not.toMatch(
      control,
    );
    for (const argv of [
      ["article", terminal.project, named],
      ["import", terminal.project, "/no/\u001b[2Jsuch.txt"],
      ["articles", "/no/\u001b[2Jsuch.claimbench"],
    ]) {
      const { out, err } = await terminal.run(...argv);
      expect(out + err).not.toMatch(control);
    }
    for (const format of ["docx", "qdpx", "xlsx"]) {
      const parts = await readZip((await terminal.export(format, `x.${format}`)).bytes);
      for (const [name, part] of parts) {
        if (/\.(xml|rels|qde)$/.test(name)) expect(part.toString("utf8"), name).not.toMatch(control);
      }
    }
    for (const format of ["html", "qdc"]) {
      expect((await terminal.export(format, `x.${format}`)).bytes.toString("utf8")).not.toMatch(control);
    }
    return "changed";
  },
  44: async (terminal) => {
    const names = ["CON.txt", "..%2f..%2fx.txt", `${"n".repeat(240)}.txt`, "a\u202etxt.exe.txt"];
    for (const [at, name] of names.entries()) {
      await terminal.import(
        name,
        `Article ${at}, of which every word but this is its own: ${"x".repeat(at + 3)}.`,
      );
      await terminal.annotate(name, `Article ${at}`);
    }
    for (const format of ["brat", "qdpx"]) {
      const parts = [...(await readZip((await terminal.export(format, `${format}.zip`)).bytes)).keys()];
      expect(parts.length).toBeGreaterThan(names.length);
      for (const part of parts) {
        expect(part).not.toMatch(/(^|\/)\.\.?(\/|$)|^\/|\\|:|\u202e/);
        expect(part.split("/").at(-1)!.length).toBeLessThan(200);
        expect(part).not.toMatch(/(^|\/)(con|prn|aux|nul)(\.|$)/i);
      }
    }
    return "changed";
  },
  47: async (terminal) => {
    const sound = readFileSync(terminal.project);
    for (const [code, bytes] of [
      ["project-empty", new Uint8Array()],
      ["project-damaged", sound.subarray(0, 40_000)],
      ["project-damaged", sound.subarray(0, 50)],
      ["project-foreign", Buffer.from("No database, but a text of some length. ".repeat(200))],
    ] as const) {
      writeFileSync(terminal.project, bytes);
      const before = terminal.hash();
      const { err } = await terminal.run("articles", terminal.project, "--json");
      expect(JSON.parse(err).error.code).toBe(code);
      expect(terminal.hash()).toBe(before);
    }
    writeFileSync(terminal.project, sound);
    return "untouched";
  },
  50: async (terminal) => {
    const sound = readFileSync(terminal.project);
    const future = Buffer.from(sound);
    future.writeUInt32BE(9999, 60);
    writeFileSync(terminal.project, future);
    const before = terminal.hash();
    for (const command of ["articles", "verify", "undo", "log"]) {
      const { err } = await terminal.run(command, terminal.project, "--json");
      expect(JSON.parse(err).error.code).toBe("project-newer");
    }
    expect(terminal.hash()).toBe(before);
    writeFileSync(terminal.project, sound);
    return "untouched";
  },
  51: async (terminal) => {
    for (const option of ["--inspect", "--inspect-brk=0.0.0.0:1", "--require=/x/x.cjs", "--eval=1"]) {
      expect((await terminal.run(option, "articles", terminal.project)).code).toBe(2);
    }
    // Whoever types a path means what it leads to; what is no project is refused behind a link as well.
    const link = join(terminal.folder, "link.claimbench");
    symlinkSync("/etc/hostname", link);
    expect(JSON.parse((await terminal.run("articles", link, "--json")).err).error.code).toBe(
      "project-foreign",
    );
    return "untouched";
  },
};

test("every row is tried at the command line, or says why not", () => {
  const untried = hostileRows.filter(
    ({ number, not }) => (attempts[number] === undefined) === (not?.cli === undefined),
  );
  expect(untried.map(({ number }) => number)).toEqual([]);
});

describe("at the command line", () => {
  for (const { number, input, expected } of hostileRows) {
    const attempt = attempts[number];
    if (attempt === undefined) continue;
    test(`row ${number}: ${input}: ${expected}`, async () => {
      const terminal = new Terminal();
      await terminal.json("new", terminal.project);
      const before = terminal.hash();
      const becomes = await attempt(terminal);
      expect(terminal.hash() === before ? "untouched" : "changed").toBe(becomes);
      expect(await terminal.json("verify", terminal.project)).toMatchObject({ ok: true, problems: [] });
    }, 60_000);
  }
});
