import { expect, test } from "vitest";
import { readOptions } from "../../bench/options.ts";

const known = ["start", "save", "search"];

test("without names every area is run, and with names those, in the usual order", () => {
  expect(readOptions([], known)).toEqual({ names: known, isQuick: false, isJson: false });
  expect(readOptions(["search", "start", "--quick"], known).names).toEqual(["start", "search"]);
});

test("--quick and --json are told wherever they stand", () => {
  expect(readOptions(["--json", "save", "--quick"], known)).toEqual({
    names: ["save"],
    isQuick: true,
    isJson: true,
  });
});

test("an area that there is not is refused with those that there are", () => {
  expect(() => readOptions(["speed"], known)).toThrow(
    "There is no area “speed”. Areas: start, save, search.",
  );
});
