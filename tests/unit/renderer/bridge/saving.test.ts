import { expect, test } from "vitest";
import { refuse } from "../../../../src/contract/failures.ts";
import {
  beginWrite,
  endWrite,
  holdUnsaved,
  onSaving,
  type Saving,
} from "../../../../src/renderer/bridge/saving.ts";

/** What is told while `act` runs. */
function toldDuring(act: () => void): Saving[] {
  const told: Saving[] = [];
  const stop = onSaving((saving) => told.push(saving));
  act();
  stop();
  return told;
}

test("of two writes at once, only the end of the last one says saved", () => {
  expect(
    toldDuring(() => {
      beginWrite();
      beginWrite();
      endWrite(null);
    }),
  ).toEqual(["saving"]);
  expect(toldDuring(() => endWrite(null))).toEqual(["saved"]);
});

test("a full disk is told as not saved, until a later write succeeds", () => {
  expect(
    toldDuring(() => {
      beginWrite();
      endWrite(refuse("disk-full"));
      beginWrite();
      endWrite(null);
    }),
  ).toEqual(["saving", "failed", "saving", "saved"]);
});

test("a text that the disk refused and then took leaves everything saved", () => {
  const owner = {};
  expect(
    toldDuring(() => {
      beginWrite();
      endWrite(refuse("disk-full"));
      holdUnsaved(owner, true);
      beginWrite();
      endWrite(null);
    }),
  ).toEqual(["saving", "failed", "saving", "failed"]);
  expect(toldDuring(() => holdUnsaved(owner, false))).toEqual(["saved"]);
});

test("a name that is taken changes nothing on disk, so everything is still saved", () => {
  expect(
    toldDuring(() => {
      beginWrite();
      endWrite(refuse("tag-name-taken", { name: "quote" }));
    }),
  ).toEqual(["saving", "saved"]);
});
