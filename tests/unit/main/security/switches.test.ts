import { expect, test } from "vitest";
import { dropForeignSwitches, foreignSwitches } from "../../../../src/main/security/switches.ts";

test("what would open the program to others is taken off its command line, and nothing else", () => {
  const left = new Set([...foreignSwitches, "no-sandbox", "proxy-server", "host-resolver-rules"]);
  const commandLine = { removeSwitch: (name: string) => left.delete(name) };
  dropForeignSwitches({ commandLine } as unknown as Parameters<typeof dropForeignSwitches>[0]);
  expect([...left]).toEqual(["no-sandbox", "proxy-server", "host-resolver-rules"]);
  expect(foreignSwitches).toEqual(expect.arrayContaining(["remote-debugging-port", "remote-debugging-pipe"]));
});
