import {
  type IncomingAnnotation,
  type IncomingArticle,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import { decodeBytes } from "../../encoding/decode.ts";
import { refusal } from "../../reading.ts";
import { openZip } from "../../zip/open-zip.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, type NamedBytes, understood } from "../exchange-reading.ts";
import { ForeignText } from "../foreign-text.ts";
import { NamedThings } from "../named-things.ts";
import { untaggedName } from "../untagged-name.ts";
import { readLabels } from "./labels.ts";
import { readStandoff } from "./read-standoff.ts";

/** A packed brat folder: the `.ann` and `.txt` files in it, wherever they lie, with its configuration. */
export async function readBratZip(bytes: Uint8Array): Promise<ExchangeReading> {
  const archive = await openZip(bytes);
  if (!archive.ok) return archive;
  const wanted = archive.names.filter(
    (name) => /\.(?:ann|txt|conf)$/iu.test(name) && !name.startsWith("__MACOSX/"),
  );
  if (!wanted.some((name) => /\.ann$/iu.test(name))) {
    return refusal(
      "wrong-kind",
      "it is a ZIP archive without annotations of brat (.ann) in it; unpack it and import the files",
    );
  }
  const files: NamedBytes[] = [];
  for (const name of wanted) {
    const read = await archive.read(name);
    if (!read.ok) return read;
    files.push({ name, bytes: read.bytes });
  }
  return readBrat(files);
}

/**
 * Annotations in brat's standoff format (https://brat.nlplab.org/standoff.html), each `X.ann` with
 * its `X.txt`. Types become tags, by the names that `visual.conf` shows where it is there. What brat
 * knows and we do not (relations, events, attributes) is counted.
 */
export function readBrat(files: readonly NamedBytes[]): ExchangeReading {
  const dropped = new Dropped();
  const things = new NamedThings();
  const texts = new Map(files.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
  const labels = readLabels(files);
  for (const type of labels.types) {
    const name = labels.nameOf(type);
    if (name !== untaggedName) things.tag(name);
  }
  const articles: IncomingArticle[] = [];
  const annotations: IncomingAnnotation[] = [];
  for (const { name, bytes } of files) {
    if (!/\.ann$/iu.test(name)) continue;
    const textName = name.replace(/\.ann$/iu, ".txt");
    const text = texts.get(textName.toLowerCase());
    if (text === undefined) {
      dropped.add("text-missing", textName);
      continue;
    }
    const [decodedText, decodedMarks] = [decode(text), decode(bytes)];
    if (decodedText === null || decodedMarks === null) {
      dropped.add("text-unreadable", name);
      continue;
    }
    const foreign = new ForeignText(decodedText);
    articles.push(plainArticle({ key: name, name: textName.split("/").at(-1)!, text: foreign.text }));
    annotations.push(...readStandoff(decodedMarks, { articleKey: name, foreign, labels, things, dropped }));
  }
  if (articles.length === 0)
    return refusal("damaged", "none of its .ann files has its text (.txt) beside it");
  const found = { persons: [], tags: things.tags, articles, annotations };
  return understood("brat", { ...found, dropped: dropped.sentences() });
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "";
  const decoding = decodeBytes(bytes);
  return decoding.ok ? decoding.decoded : null;
}
