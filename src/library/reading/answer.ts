import { readText } from "../../formats/read/text/read-text.ts";
import { characterMap } from "./character-maps.ts";
import { describe, loadFactFinder } from "./describe.ts";
import type { DescribedReading, ReadAnswer, ReadRequest, ReadTextRequest } from "./protocol.ts";

/**
 * Read what is asked for, as the reader process does. Never rejects for a file, whatever it holds.
 *
 * What reads web pages, Word files, PDFs and exchange files is large and is loaded for the first of them.
 */
export async function answer(request: ReadRequest): Promise<ReadAnswer> {
  if ("isMarkdown" in request) return { id: request.id, reading: await readAndDescribe(request) };
  if ("exchange" in request) {
    const { readExchange } = await import("../../formats/read/exchange/read-exchange.ts");
    return { id: request.id, reading: await readExchange(request.exchange, request.files) };
  }
  const { id, kind, bytes, encoding } = request;
  const { readArticle } = await import("../../formats/read/read-article.ts");
  return { id, reading: await readArticle(kind, bytes, { encoding, characterMap }) };
}

async function readAndDescribe(request: ReadTextRequest): Promise<DescribedReading> {
  const { bytes, isMarkdown, encoding } = request;
  const findFacts = await loadFactFinder();
  const reading = readText(bytes, { encoding, isMarkdown });
  return { reading, description: reading.ok ? describe(findFacts, reading) : null };
}
