import {
  type IncomingAnnotation,
  type IncomingArticle,
  noFacts,
  pieceAt,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import { decodeBytes } from "../../encoding/decode.ts";
import { refusal } from "../../reading.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { ForeignText } from "../foreign-text.ts";
import { asGuid } from "../identifiers.ts";
import { isObject, type JsonObject, listIn, objectsIn, own, parseJsonText, textIn } from "../json-value.ts";
import { NamedThings } from "../named-things.ts";
import { untaggedName } from "../untagged-name.ts";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * doccano's JSON Lines for sequence labelling, in both its shapes: `label: [[start, end, name]]` and
 * `entities: [{label, start_offset, end_offset}]`. Labels on one span become tags of one highlight.
 */
export function readDoccano(bytes: Uint8Array): ExchangeReading {
  const decoding = decodeBytes(bytes);
  if (!decoding.ok) return decoding;
  const dropped = new Dropped();
  const things = new NamedThings();
  const articles: IncomingArticle[] = [];
  const annotations: IncomingAnnotation[] = [];
  let rows = 0;
  for (const line of decoding.decoded.replace(/^\ufeff/u, "").split("\n")) {
    if (line.trim() === "") continue;
    rows += 1;
    const parsed = parseJsonText(line);
    if (!parsed.ok && parsed.why === "unsafe") return parsed;
    const text = parsed.ok && isObject(parsed.value) ? textIn(parsed.value, "text") : null;
    if (!parsed.ok || text === null) {
      dropped.add("broken", line);
      continue;
    }
    const row = parsed.value as JsonObject;
    const foreign = new ForeignText(text);
    const key = String(rows);
    articles.push(articleOf(row, key, foreign.text));
    annotations.push(...annotationsOf(row, key, foreign, things, dropped));
    dropped.addOther("relation", listIn(row, "relations").length);
    dropped.addOther("category of a whole text", listIn(row, "cats").length);
    dropped.addOther(
      "comment on a whole text",
      listIn(row, "Comments").length + listIn(row, "comments").length,
    );
  }
  if (articles.length === 0) return refusal("damaged", "no row of it is a text with labels");
  return understood("doccano", {
    persons: [],
    tags: things.tags,
    articles,
    annotations,
    dropped: dropped.sentences(),
  });
}

function articleOf(row: JsonObject, key: string, text: string): IncomingArticle {
  const fact = (name: string) => textIn(row, name);
  const name = fact("name") ?? fact("filename") ?? `doccano ${own(row, "id") ?? key}.txt`;
  const date = fact("date");
  return plainArticle({
    ...{ key, id: asGuid(own(row, "id")), name, text },
    facts: {
      ...noFacts,
      ...{ title: fact("title"), source: fact("source"), author: fact("author") },
      date: date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null,
    },
  });
}

function annotationsOf(
  row: JsonObject,
  articleKey: string,
  foreign: ForeignText,
  things: NamedThings,
  dropped: Dropped,
): IncomingAnnotation[] {
  const spans = spansOf(row, dropped);
  const understandings = foreign.understand(spans.map(({ start, end }) => ({ start, end, words: null })));
  const found = new Map<string, IncomingAnnotation>();
  for (const [place, understanding] of understandings.entries()) {
    const { label, start, end } = spans[place]!;
    if (understanding === null) {
      dropped.add("outside", `${label} ${start}:${end}`);
      continue;
    }
    const { range } = understanding;
    const isUntagged = label === untaggedName || label === "";
    const key = `${range.start} ${range.end}${isUntagged ? ` ${place}` : ""}`;
    const known = found.get(key) ?? {
      ...{ id: null, articleKey, personKey: null, createdMs: null, note: null, codings: [] },
      pieces: [pieceAt(foreign.text, range.start, range.end)],
    };
    const coding = isUntagged ? [] : [{ tagKey: things.tag(label), personKey: null, createdMs: null }];
    found.set(key, { ...known, codings: [...known.codings, ...coding] });
  }
  return [...found.values()];
}

function spansOf(row: JsonObject, dropped: Dropped): Span[] {
  const entities = objectsIn(row, "entities").map((entity) => [
    own(entity, "start_offset"),
    own(entity, "end_offset"),
    own(entity, "label"),
  ]);
  const labels = [...listIn(row, "label"), ...listIn(row, "labels")];
  return [...entities, ...labels].flatMap((span) => {
    const [start, end, label]: unknown[] = Array.isArray(span) ? span : [];
    if (typeof start === "number" && typeof end === "number" && typeof label === "string")
      return [{ start, end, label }];
    dropped.add("broken", JSON.stringify(span)?.slice(0, 60));
    return [];
  });
}
