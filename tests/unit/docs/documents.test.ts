import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

const documents = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));

/** Without blocks of code, in which brackets are not links. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "");

/** As GitHub names a heading. */
function anchorOf(heading: string): string {
  const words = heading.replace(/`|\*|\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
  return words.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
}

const anchorsOf = (text: string) =>
  [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

test("every link of the documents leads to a file, and to a heading in it where it names one", () => {
  const links = documents.flatMap(({ name, text }) =>
    [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => ({ name, target })),
  );
  const own = links.filter(({ target }) => !/^[a-z]+:/.test(target));
  expect(own.length).toBeGreaterThan(20);
  const broken = own.filter(({ name, target }) => {
    const [path = "", anchor] = decodeURI(target).split("#");
    const file = path === "" ? join(root, name) : join(root, dirname(name), path);
    if (!existsSync(file)) return true;
    if (anchor === undefined || statSync(file).isDirectory()) return false;
    return !anchorsOf(readFileSync(file, "utf8")).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test("every npm script and bench area that the documents name is there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = documents.flatMap(({ name, text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w:-]+)(?: -- ([\w-]+))?/g)].map(
      ([, script = "", argument]) => ({ name, script, argument }),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  const areas = [
    ...readFileSync(join(root, "tests/bench/areas/all.ts"), "utf8").matchAll(/^ {2}"?([\w-]+)"?: \{ run/gm),
  ].map(([, area]) => area);
  expect(areas.length).toBeGreaterThan(5);
  const benches = named.filter(
    ({ script, argument }) => script === "bench" && argument !== undefined && !argument.startsWith("-"),
  );
  expect(benches.filter(({ argument }) => !areas.includes(argument))).toEqual([]);
});

test("every file of ours that the documents name is there", () => {
  const named = documents
    .filter(({ name }) => name !== "CHANGELOG.md")
    .flatMap(({ name, text }) =>
      [...prose(text).matchAll(/`((?:src|tests|scripts|docs|seeds|resources)\/[\w./-]*)`/g)].map(
        ([, path = ""]) => ({ name, path }),
      ),
    );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

test("decisions are numbered one after the other", () => {
  const numbers = documents
    .map(({ name }) => relative(join("docs", "decisions"), name))
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => Number(name.slice(0, 4)))
    .sort((a, b) => a - b);
  expect(numbers.length).toBeGreaterThan(11);
  expect(numbers).toEqual(numbers.map((_number, place) => place + 1));
});
