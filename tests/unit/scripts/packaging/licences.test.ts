import { expect, test } from "vitest";
import { isAllowed } from "../../../../scripts/packaging/licences.ts";

test.each([
  "MIT",
  "(MIT)",
  "MPL-2.0 OR Apache-2.0",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT AND Zlib)",
  "GPL-2.0 OR (MIT AND BSD-3-Clause)",
])("%s can be kept with what is allowed", (licence) => {
  expect(isAllowed(licence)).toBe(true);
});

test.each([
  "MPL-2.0",
  "GPL-3.0-only",
  "MIT AND GPL-3.0-only",
  "(GPL-2.0 OR MIT) AND AGPL-3.0",
  "UNKNOWN",
  "SEE LICENSE IN LICENSE",
  "BSD",
  "",
  "(MIT",
  "MIT)",
  "MIT OR",
  "MIT MIT",
])("“%s” cannot", (licence) => {
  expect(isAllowed(licence)).toBe(false);
});
