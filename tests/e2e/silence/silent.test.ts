import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { projectRoot } from "../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../scripts/electron/launch.ts";
import { isOnPath } from "../../../scripts/electron/run-command.ts";
import { ensurePrograms, installPackages } from "../../../scripts/electron/system-packages.ts";
import { launchApp } from "../app.ts";
import { journey } from "./journey.ts";
import { apart, cannotPart, cannotWatch, mayWatch } from "./means.ts";
import { outgoing, watched } from "./trace.ts";

let folder: string;

test.beforeAll(async () => {
  await ensurePrograms(["strace"]);
  if (!isOnPath("ip") || !isOnPath("unshare")) {
    await installPackages(["iproute2", "util-linux"], "The tests need ip and unshare");
  }
});
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-silence-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is taken for a packet does show in a trace", () => {
  test.skip(!mayWatch(), cannotWatch);
  const script = join(folder, "talk.cjs");
  writeFileSync(
    script,
    `require("node:net").connect(9, "127.0.0.1").on("error", () => undefined);
     const socket = require("node:dgram").createSocket("udp6");
     socket.send("x", 9, "::1", () => socket.close());`,
  );
  const trace = join(folder, "trace");
  spawnSync(watched(process.execPath, join(folder, "watched.sh"), trace), [script]);
  const found = outgoing(readFileSync(trace, "utf8"));
  expect(found.some((line) => line.includes("connect(") && line.includes("127.0.0.1"))).toBe(true);
  expect(found.some((line) => line.includes("AF_INET6") && line.includes("htons(9)"))).toBe(true);
});

test("over a whole day's work no process of the program sends anything to any network", async () => {
  test.skip(!mayWatch(), cannotWatch);
  test.setTimeout(400_000);
  const { electron } = await prepareElectron();
  const trace = join(folder, "trace");
  const executable = watched(electron.executable, join(folder, "watched.sh"), trace);
  const launched = await launchApp({ executable });
  try {
    await journey(launched, folder);
  } finally {
    await launched.close();
  }
  const calls = readFileSync(trace, "utf8");
  // It was watched: it did speak to its display.
  expect(calls).toContain("sa_family=AF_UNIX");
  expect(outgoing(calls)).toEqual([]);
});

test("the same day's work goes on where there is no network at all", () => {
  const command = apart();
  test.skip(command === null, cannotPart);
  test.setTimeout(400_000);
  const [unshare, ...how] = command!;
  const alone = fileURLToPath(new URL("./alone.ts", import.meta.url));
  // Without loopback the test driver could not reach the program; it is up, and nothing else is there.
  const inside = 'ip link set lo up && exec "$@"';
  const { status, stdout, stderr } = spawnSync(
    unshare!,
    [...how, "sh", "-c", inside, "sh", process.execPath, alone, folder],
    { cwd: projectRoot, encoding: "utf8", env: process.env },
  );
  expect(stdout, stderr).toContain("The journey came to its end.");
  expect(status).toBe(0);
});

test("nor does the command line send anything", () => {
  test.skip(!mayWatch(), cannotWatch);
  const trace = join(folder, "trace");
  const node = watched(process.execPath, join(folder, "watched.sh"), trace);
  const claimbench = (...args: string[]) => {
    const { status, stderr } = spawnSync(node, [join(projectRoot, "src", "cli", "main.ts"), ...args], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(outgoing(readFileSync(trace, "utf8"))).toEqual([]);
  };
  const project = join(folder, "P.claimbench");
  const page = join(folder, "page.html");
  const words = "<p>Words of an article that is long enough to be one, told twice over.</p>".repeat(8);
  writeFileSync(page, `<article><h1>T</h1><img src="https://beacon.example/a.png">${words}</article>`);
  claimbench("new", project, "--sample");
  claimbench("import", project, page);
  claimbench("annotate", project, "--article", "001", "--range", "0:8", "--tag", "a");
  claimbench("search", project, "tag:a");
  claimbench("export", project, "--format", "html", "--out", join(folder, "r.html"));
  claimbench("export", project, "--format", "docx", "--out", join(folder, "r.docx"));
});
