import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProjectName, projectArgument } from "../../../../src/main/projects/arguments.ts";

const here = resolve("/home/ana/work");

describe("projectArgument", () => {
  test("a project is found behind the app's folder and flags", () => {
    const argv = ["/opt/electron", "--inspect=0", "--no-sandbox", "/opt/app", "--flag", "ukraine.claimbench"];
    expect(projectArgument(argv, here)).toBe(resolve(here, "ukraine.claimbench"));
  });

  test("a relative path counts from where the command was given, not from this process", () => {
    expect(projectArgument(["x", "../a.claimbench"], resolve("/srv/in"))).toBe(resolve("/srv/a.claimbench"));
  });

  test("an absolute path stays", () => {
    expect(projectArgument(["x", resolve("/srv/a.claimbench")], here)).toBe(resolve("/srv/a.claimbench"));
  });

  test("a flag that ends like a project is still a flag", () => {
    expect(projectArgument(["x", "--user-data-dir=/x/a.claimbench", "-r.claimbench"], here)).toBeNull();
  });

  test("after -- a name may begin with a dash", () => {
    expect(projectArgument(["x", "--", "-a.claimbench"], here)).toBe(resolve(here, "-a.claimbench"));
  });

  test("the first of two projects is taken", () => {
    expect(projectArgument(["x", "a.claimbench", "b.claimbench"], here)).toBe(resolve(here, "a.claimbench"));
  });

  test("without a project there is none", () => {
    expect(projectArgument(["/opt/electron", "/opt/app", "notes.txt"], here)).toBeNull();
  });

  test("whatever the arguments, the answer is null or a project's absolute path", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (argv) => {
        const path = projectArgument(argv, here);
        return path === null || (path === resolve(path) && isProjectName(path));
      }),
    );
  });
});

describe("isProjectName", () => {
  test.each(["a.claimbench", "A.ClaimBench", "/x/ü 1.claimbench", "C:\\x\\a.claimbench"])(
    "%s is one",
    (name) => {
      expect(isProjectName(name)).toBe(true);
    },
  );

  test.each([".claimbench", "/x/.claimbench", "a.claimbench.txt", "claimbench", "a\0.claimbench", ""])(
    "%j is none",
    (name) => {
      expect(isProjectName(name)).toBe(false);
    },
  );
});
