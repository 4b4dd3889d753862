import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeQdc } from "../../src/formats/write/refi/write-qdc.ts";
import { writeQdpx } from "../../src/formats/write/refi/write-qdpx.ts";
import { sampleExchange } from "../unit/core/exchange/sample-exchange.ts";
import { readZip } from "../unit/formats/write/read-zip.ts";

/** What xmllint has against a document under one of the standard's schemas; "" for nothing. */
function problems(schema: string, xml: string): string {
  const path = join(import.meta.dirname, "fixtures/refi", schema);
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", path, "-"], {
    input: xml,
    encoding: "utf8",
  });
  return status === 0 ? "" : stderr || `xmllint ended with ${status}`;
}

async function projectXml(data = sampleExchange): Promise<string> {
  return (await readZip(await writeQdpx(data))).get("project.qde")!.toString("utf8");
}

test("projects are valid under the standard's schema, the empty one too, and the schema refuses others", async () => {
  const nothing = { ...sampleExchange, persons: [], articles: [], tags: [], annotations: [] };
  expect(problems("Project.xsd", await projectXml())).toBe("");
  expect(problems("Project.xsd", await projectXml(nothing))).toBe("");
  expect(problems("Project.xsd", (await projectXml()).replace("<Users>", "<Users/><Users>"))).not.toBe("");
});

test("codebooks are valid under the standard's schema", () => {
  expect(problems("Codebook.official.xsd", writeQdc(sampleExchange)!)).toBe("");
});
