import { describe, expect, test } from "vitest";
import { isOurs, type SenderEvent } from "../../../../src/main/security/sender.ts";

const origin = "claimbench://app";
const frame = { parent: null, origin, url: "claimbench://app/index.html" };
const from = (senderFrame: SenderEvent["senderFrame"], id = 1) =>
  isOurs({ sender: { id }, senderFrame }, (owned) => owned === 1, origin);

describe("isOurs", () => {
  test("the main frame of our window showing our page is", () => {
    expect(from(frame)).toBe(true);
  });

  test("a window that is not ours is not", () => {
    expect(from(frame, 2)).toBe(false);
  });

  test("a frame inside our page is not, even from our own origin", () => {
    expect(from({ ...frame, parent: frame })).toBe(false);
  });

  test("a page that is gone is not", () => {
    expect(from(null)).toBe(false);
  });

  test.each(["null", "https://app", "claimbench://app.evil", "file://"])(
    "a page of origin %s is not",
    (other) => {
      expect(from({ ...frame, origin: other })).toBe(false);
    },
  );

  test.each(["about:blank", "data:text/html,x", "claimbench://app.evil/index.html", "claimbench://app"])(
    "%s, with an origin it inherited, is not",
    (url) => {
      expect(from({ ...frame, url })).toBe(false);
    },
  );
});
