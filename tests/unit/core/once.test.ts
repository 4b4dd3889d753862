import { expect, test } from "vitest";
import { once } from "../../../src/core/once.ts";

test("nothing is made until it is asked for, and then once", () => {
  let made = 0;
  const thing = once(() => ({ number: ++made }));
  expect(made).toBe(0);
  expect(thing()).toBe(thing());
  expect(made).toBe(1);
});
