import {
  type IncomingAnnotation,
  type IncomingArticle,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import type { Refusal } from "../../reading.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { rowsOf } from "../hypothesis/read-hypothesis.ts";
import { NamedThings } from "../named-things.ts";

/**
 * Taguette's highlights (`id,document,tag,content`): a row a highlight and tag, one highlight's rows
 * with one id. Documents are not in it, and positions neither: highlights are placed by their words
 * in the article of the document's name.
 */
export async function readTaguette(bytes: Uint8Array): Promise<ExchangeReading> {
  const rows = await rowsOf(bytes);
  if (!Array.isArray(rows)) return rows as Refusal;
  const dropped = new Dropped();
  const things = new NamedThings();
  const articles = new Map<string, IncomingArticle>();
  const highlights = new Map<string, IncomingAnnotation>();
  for (const row of rows as readonly ReadonlyMap<string, string>[]) {
    const [id = "", name = "", tag = "", exact = ""] = ["id", "document", "tag", "content"].map((column) =>
      row.get(column),
    );
    if (name.trim() === "" || exact.trim() === "") {
      dropped.add("broken", exact || id);
      continue;
    }
    if (!articles.has(name)) articles.set(name, plainArticle({ key: name, name, text: null }));
    const key = JSON.stringify([id, name, id === "" ? exact : ""]);
    const place = { start: null, end: null, unit: "utf-16", prefix: null, suffix: null } as const;
    const known = highlights.get(key) ?? {
      ...{ id: null, articleKey: name, personKey: null, createdMs: null, note: null },
      ...{ pieces: [{ ...place, exact }], codings: [] },
    };
    const coding = tag.trim() === "" ? [] : [{ tagKey: things.tag(tag), personKey: null, createdMs: null }];
    highlights.set(key, { ...known, codings: [...known.codings, ...coding] });
  }
  return understood("taguette", {
    ...{ persons: [], tags: things.tags, articles: [...articles.values()] },
    ...{ annotations: [...highlights.values()], dropped: dropped.sentences() },
  });
}
