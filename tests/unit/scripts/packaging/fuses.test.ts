import { FuseV1Options } from "@electron/fuses";
import { expect, test } from "vitest";
import { releaseFuses } from "../../../../scripts/packaging/fuses.ts";

test("there is a decision on every fuse that is known", () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect(Object.keys(releaseFuses).sort()).toEqual(known.sort());
});

test("those that would run a stranger's code are off, and those that check ours are on", () => {
  expect(releaseFuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    GrantFileProtocolExtraPrivileges: false,
    LoadBrowserProcessSpecificV8Snapshot: false,
    EnableCookieEncryption: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
  });
});
