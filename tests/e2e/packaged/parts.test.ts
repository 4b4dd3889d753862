import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { buildApp } from "../../../scripts/electron/build-app.ts";
import { projectRoot } from "../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../scripts/electron/launch.ts";
import { isAllowed } from "../../../scripts/packaging/licences.ts";
import { noticesOf } from "../../../scripts/packaging/notices.ts";
import { type Bill, billOfMaterials } from "../../../scripts/packaging/sbom.ts";
import { type ShippedPackage, shippedPackages } from "../../../scripts/packaging/shipped.ts";

/** What of others goes with the program, found in the bundles the tests before were run on. */
let shipped: readonly ShippedPackage[];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { electron, env } = await prepareElectron();
  await buildApp(electron, env);
  shipped = await shippedPackages(electron.version);
});

const keyOf = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;

test("everything the lock counts as production is listed, and what only the bundles know", () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string; dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  const production = Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== "" && !dev && !optional && !devOptional)
    .map(([path, { version }]) => `${path.split("node_modules/").at(-1)}@${version}`);
  const listed = new Set(shipped.map(keyOf));
  expect(production.length).toBeGreaterThan(30);
  expect(production.filter((key) => !listed.has(key))).toEqual([]);
  // Of the window, which npm takes for development; two of them are in it by a style sheet alone.
  const names = new Set(shipped.map(({ name }) => name));
  for (const name of ["electron", "react-dom", "lexical", "tailwindcss", "@fontsource-variable/inter"]) {
    expect(names.has(name), name).toBe(true);
  }
  for (const name of ["vitest", "@playwright/test", "typescript"]) expect(names.has(name), name).toBe(false);
});

test("each is under a licence that is allowed, and stands with its terms in the notices", async () => {
  expect(shipped.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  const notices = await noticesOf(shipped);
  for (const each of shipped) {
    expect(notices).toContain(`${each.name} ${each.version} (${each.licence})`);
  }
  expect(notices).toContain("Permission is hereby granted, free of charge");
  const copyleft = { ...shipped[0]!, name: "stranger", licence: "GPL-3.0-only" };
  await expect(noticesOf([...shipped, copyleft])).rejects.toThrow("stranger (GPL-3.0-only)");
});

test("the window is made without the parsers that the other processes check it with", () => {
  const bundled = readFileSync(join(projectRoot, "out", "bundled", "renderer.json"), "utf8");
  const packages = JSON.parse(bundled) as string[];
  expect(packages).toContain("node_modules/react-dom");
  expect(packages).not.toContain("node_modules/zod");
});

test("no bundle imports a module of Node's that could speak to a network", () => {
  const main = join(projectRoot, "out", "main");
  const scripts = readdirSync(main, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  expect(scripts.length).toBeGreaterThan(5);
  const imports =
    /(?:from|import\(|require\()\s*["'](?:node:)?(https?|http2|net|dgram|tls|dns|dns\/promises|undici|inspector)["']/g;
  const found = scripts.flatMap((name) =>
    [...readFileSync(join(main, name), "utf8").matchAll(imports)].map(([, module]) => `${name}: ${module}`),
  );
  expect(found).toEqual([]);
});

test("the bill of materials has each of them once, with its licence and its hash", async () => {
  const bill = JSON.parse(await billOfMaterials(shipped)) as Bill & { specVersion: string };
  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    metadata: { component: { type: "application", name: "claimbench" } },
  });
  const keys = bill.components.map((each) => keyOf(each));
  expect(keys.sort()).toEqual([...new Set(shipped.map(keyOf))].sort());
  for (const each of bill.components) {
    expect(each, each.name).toMatchObject({ licenses: [expect.anything()], purl: expect.any(String) });
    if (each.name !== "electron") expect(each, each.name).toHaveProperty("hashes");
  }
  const refs = new Set(bill.components.map((each) => each["bom-ref"]));
  expect(bill.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn])).toEqual(
    expect.arrayContaining([...refs].slice(0, 1)),
  );
  for (const { ref, dependsOn = [] } of bill.dependencies) {
    for (const each of [ref, ...dependsOn]) expect(refs.has(each), each).toBe(true);
  }
});
