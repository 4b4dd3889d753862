import {
  type IncomingAnnotation,
  type IncomingArticle,
  type IncomingPiece,
  noFacts,
  plainArticle,
} from "../../../../core/exchange/incoming.ts";
import { decodeBytes } from "../../encoding/decode.ts";
import type { Refusal } from "../../reading.ts";
import { gridOf } from "../../table/grid.ts";
import { Dropped } from "../dropped.ts";
import { type ExchangeReading, understood } from "../exchange-reading.ts";
import { asGuid, asMoment } from "../identifiers.ts";
import { isObject, type JsonObject, listIn, objectsIn, own, textIn } from "../json-value.ts";
import { NamedThings } from "../named-things.ts";
import { readSelectors } from "../web-annotation/read-selector.ts";

/** One annotation of Hypothesis, whichever file it is from. */
interface Entry {
  readonly id: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly person: string | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly pieces: readonly IncomingPiece[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly isReply: boolean;
}

/** Whether a JSON value is what Hypothesis' API answers with, or a list of its annotations. */
export function isHypothesis(value: unknown): boolean {
  const rows = isObject(value) ? own(value, "rows") : value;
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.every((row) => isObject(row) && textIn(row, "uri") !== null && "user" in row)
  );
}

/**
 * Annotations from Hypothesis (its API's JSON). Pages are not in it: each annotation is placed in
 * the article whose web address or title is its page's, by its quotation. Positions are UTF-16 units
 * of the web page, so they say little here.
 */
export function readHypothesis(value: unknown): ExchangeReading {
  const rows = (isObject(value) ? listIn(value, "rows") : (value as readonly unknown[])).filter(isObject);
  return gathered(rows.map(entryOf));
}

function entryOf(row: JsonObject): Entry {
  const document = own(row, "document");
  const info = own(row, "user_info");
  const user =
    textIn(row, "user")
      ?.replace(/^acct:/u, "")
      .replace(/@.*$/u, "") ?? null;
  const [title] = isObject(document) ? listIn(document, "title") : [];
  return {
    id: asGuid(own(row, "id")),
    url: textIn(row, "uri")!,
    title: typeof title === "string" && title !== "" ? title : null,
    person: (isObject(info) ? textIn(info, "display_name") : null) ?? user,
    created: textIn(row, "created"),
    updated: textIn(row, "updated"),
    pieces: objectsIn(row, "target").flatMap((target) => readSelectors(target, "utf-16") ?? []),
    tags: listIn(row, "tags").filter((tag) => typeof tag === "string"),
    note: textIn(row, "text") ?? "",
    isReply: listIn(row, "references").length > 0,
  };
}

/** The table that Hypothesis exports: a row an annotation, its words in “Quote” or “Quote/description”. */
export async function readHypothesisCsv(bytes: Uint8Array): Promise<ExchangeReading> {
  const rows = await rowsOf(bytes);
  if (!Array.isArray(rows)) return rows as Refusal;
  return gathered(
    rows.map((row: ReadonlyMap<string, string>) => {
      const cell = (name: string) => row.get(name)?.trim() || null;
      const exact = row.get("quote/description") ?? row.get("quote") ?? "";
      const type = (cell("type") ?? "").toLowerCase();
      const place = { start: null, end: null, unit: "utf-16", prefix: null, suffix: null } as const;
      return {
        ...{ id: null, url: cell("url") ?? "", title: cell("page"), person: cell("author") },
        ...{ created: cell("created at"), updated: null, note: cell("comment") ?? "" },
        pieces: exact.trim() === "" || type === "page note" ? [] : [{ ...place, exact }],
        tags: (cell("tags") ?? "")
          .split(",")
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ""),
        isReply: type === "reply",
      };
    }),
  );
}

/** A table's rows by the columns' names in small letters. */
export async function rowsOf(bytes: Uint8Array): Promise<readonly ReadonlyMap<string, string>[] | Refusal> {
  const decoding = decodeBytes(bytes);
  if (!decoding.ok) return decoding;
  const grid = await gridOf(decoding.decoded.replace(/^\ufeff/u, ""), "csv");
  if (!grid.ok) return grid;
  const names = grid.columns.map((name) => name.trim().toLowerCase());
  return grid.rows.map(({ cells }) => new Map(names.map((name, at) => [name, cells[at] ?? ""])));
}

function gathered(entries: readonly Entry[]): ExchangeReading {
  const dropped = new Dropped();
  const things = new NamedThings();
  const articles = new Map<string, IncomingArticle>();
  const annotations = entries.flatMap((entry): IncomingAnnotation[] => {
    if (entry.isReply) dropped.add("reply", entry.note);
    else if (entry.pieces.length === 0) dropped.add("page-note", entry.note);
    if (entry.isReply || entry.pieces.length === 0) return [];
    const { url, title } = entry;
    if (!articles.has(url)) {
      const facts = { ...noFacts, title, url: url === "" ? null : url };
      articles.set(url, plainArticle({ key: url, name: title ?? url, text: null, facts }));
    }
    const personKey = things.person(entry.person);
    const createdMs = asMoment(entry.created);
    return [
      {
        ...{ id: entry.id, articleKey: url, personKey, createdMs, pieces: entry.pieces },
        codings: entry.tags.map((tag) => ({ tagKey: things.tag(tag), personKey, createdMs })),
        note:
          entry.note === ""
            ? null
            : {
                id: null,
                text: entry.note,
                personKey,
                createdMs,
                modifiedMs: asMoment(entry.updated) ?? createdMs,
              },
      },
    ];
  });
  const found = { persons: things.persons, tags: things.tags, articles: [...articles.values()], annotations };
  return understood("hypothesis", { ...found, dropped: dropped.sentences() });
}
