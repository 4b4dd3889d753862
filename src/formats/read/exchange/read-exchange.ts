import { refusal } from "../reading.ts";
import { readBrat, readBratZip } from "./brat/read-brat.ts";
import { isProjectJson, readProjectJson } from "./claimbench/read-project-json.ts";
import { readDoccano } from "./doccano/read-doccano.ts";
import type { ExchangeKind } from "./exchange-kind.ts";
import type { ExchangeReading, NamedBytes } from "./exchange-reading.ts";
import { isHypothesis, readHypothesis, readHypothesisCsv } from "./hypothesis/read-hypothesis.ts";
import { isObject, parseJson } from "./json-value.ts";
import { readQdc } from "./refi/read-qdc.ts";
import { readQdpx } from "./refi/read-qdpx.ts";
import { readTaguette } from "./taguette/read-taguette.ts";
import { isWebAnnotations, readWebAnnotations } from "./web-annotation/read-web-annotations.ts";

/**
 * Read what others highlighted, tagged and noted, of the kind that `exchangeKindOf` told. `files`
 * are the file itself and those that belong to it. Gives a refusal as a value for everything the
 * bytes can hold; opens and requests nothing. Run it where it can be killed.
 */
export async function readExchange(
  kind: ExchangeKind,
  files: readonly NamedBytes[],
): Promise<ExchangeReading> {
  const [first] = files;
  if (first === undefined) return refusal("empty", "it holds no file");
  switch (kind) {
    case "qdpx":
      return await readQdpx(first.bytes);
    case "qdc":
      return readQdc(first.bytes);
    case "brat":
      return readBrat(files);
    case "zip":
      return await readBratZip(first.bytes);
    case "doccano":
      return readDoccano(first.bytes);
    case "hypothesis-csv":
      return await readHypothesisCsv(first.bytes);
    case "taguette-csv":
      return await readTaguette(first.bytes);
    case "json":
      return readJson(first.bytes);
  }
}

function readJson(bytes: Uint8Array): ExchangeReading {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (isObject(value) && isProjectJson(value)) return readProjectJson(value);
  if (isWebAnnotations(value)) return readWebAnnotations(value);
  if (isHypothesis(value)) return readHypothesis(value);
  return refusal(
    "unknown-kind",
    "it is JSON, but neither a Claimbench project nor W3C Web Annotations nor annotations from Hypothesis",
  );
}
