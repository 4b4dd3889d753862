import { join } from "node:path";
import Database from "better-sqlite3";
import { Work } from "../../../../src/core/query/match/work.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { connect, type ReadDb, WriteDb } from "../../../../src/library/db/connection.ts";
import { nameFacet, tagFacet } from "../../../../src/library/db/index/facets.ts";
import { type HighlightEntry, highlightEntries, TagFacets } from "../../../../src/library/db/index/rows.ts";
import { applyPragmas } from "../../../../src/library/db/pragmas.ts";
import { newestWhere } from "../../../../src/library/db/search.ts";
import { knownIn } from "../../../../src/library/search/conditions/known.ts";
import { findHighlights } from "../../../../src/library/search/finding/highlights.ts";
import { cachedProject } from "../../data/cached-project.ts";
import { type Random, randomFrom } from "../../data/random.ts";
import { vocabulary } from "../../data/texts.ts";
import { alternate, timed } from "../../measure/alternate.ts";
import { compared, growth } from "../../measure/compare.ts";
import type { Bar, Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { flexSearch, miniSearch, type Peer, Rest, type Wanted } from "./peers.ts";

const area = "search";

/** Which quotations a question finds, and how long an index of them takes; against two indexes in memory. */
export async function searchQuotations({ isQuick, scratch, say }: Setting): Promise<Row[]> {
  const sizes = isQuick ? [10, 100, 1000] : [100, 1000, 10_000];
  const rows: Row[] = [];
  const points: AtSize[] = [];
  for (const articles of sizes) {
    const path = await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say);
    const db = connect(path, { mustExist: true });
    applyPragmas(db);
    const entries = everyEntry(db);
    const size = `${entries.length.toLocaleString("en")} quotations`;
    const isLargest = articles === sizes.at(-1);
    say(`search: index of ${size}`);
    const built = await builds(db, entries, {
      scratch,
      ...(isLargest ? { rounds: isQuick ? 1 : 2, warmUps: 0 } : { rounds: 3, warmUps: 1 }),
    });
    for (const { name, otherName, samples, bar } of built) {
      rows.push(compared({ area, name, size, samples, otherName, ...(isLargest && bar ? { bar } : {}) }));
    }
    points.push({ size: entries.length, cost: median(built[0]!.samples.ours) });
    if (isLargest) rows.push(...(await questions(db, entries, { size, isQuick, say })));
    db.close();
  }
  return [...rows, growth(area, "building the index", "quotations", points)];
}

function everyEntry(db: ReadDb): HighlightEntry[] {
  const tags = new TagFacets(db);
  const all: HighlightEntry[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const { entries, last } = highlightEntries(db, tags, { after, most: 5000 });
    all.push(...entries);
    after = last;
  }
  return all;
}

/** Index of words in a file of its own, on the disk when it is done. */
async function builds(
  db: ReadDb,
  entries: readonly HighlightEntry[],
  { scratch, rounds, warmUps }: { scratch: string; rounds: number; warmUps: number },
) {
  const rest = new Rest(entries);
  const words = db.get<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE name = 'annotation_search'`,
  )!.sql;
  const trigrams = db.get<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE name = 'annotation_trigram'`,
  )!.sql;
  const build = (isWhole: boolean) => (round: number) => {
    const own = new WriteDb(
      new Database(join(scratch, `index${entries.length}-${isWhole}-${round}-${performance.now()}`)),
    );
    applyPragmas(own);
    own.exec(words);
    own.exec(trigrams);
    const ms = timed(() =>
      own.transaction(() => {
        for (const { number, quote, note, facet, folded } of entries) {
          own.run(
            `INSERT INTO annotation_search (rowid, quote, note, facet) VALUES (?, ?, ?, ?)`,
            number,
            quote,
            note,
            facet,
          );
          if (isWhole)
            own.run(`INSERT INTO annotation_trigram (rowid, folded) VALUES (?, ?)`, number, folded);
        }
      }),
    );
    return ms.finally(() => own.close());
  };
  const name = "index of words and facets";
  const whole = "index with substrings, which the other has not";
  const least: Bar = { most: 1 };
  const mini = () => timed(() => miniSearch(entries, rest));
  const flex = () => timed(() => flexSearch(entries, rest, "strict"));
  return [
    {
      ...{ name, otherName: "MiniSearch", bar: least },
      samples: await alternate(rounds, { ours: build(false), other: mini, warmUps }),
    },
    {
      ...{ name, otherName: "FlexSearch", bar: least },
      samples: await alternate(rounds, { ours: build(false), other: flex, warmUps }),
    },
    {
      ...{ name: whole, otherName: "MiniSearch", bar: undefined },
      samples: await alternate(rounds, { ours: build(true), other: mini, warmUps }),
    },
  ];
}

interface Kind {
  readonly name: string;
  /** Against MiniSearch. */
  readonly bar?: Bar;
  readonly make: (random: Random) => Question;
}

interface Question {
  readonly typed: string;
  readonly wanted: Wanted;
}

const rare = (random: Random) => vocabulary.words[60 + Math.floor(3000 * random.unit() ** 2)]!;
const plain = { isPhrase: false, isPrefix: false, facets: [] };

const kinds: readonly Kind[] = [
  {
    name: "quotations with a phrase",
    bar: { most: 0.2 },
    make: (random) => {
      const words = [vocabulary.words[random.below(12)]!, vocabulary.words[random.below(60)]!];
      return { typed: `in:quote|note "${words.join(" ")}"`, wanted: { ...plain, words, isPhrase: true } };
    },
  },
  {
    name: "quotations with a word, a tag and a source",
    bar: { most: 0.2 },
    make: (random) => {
      const [word, tag, source] = [vocabulary.words[random.below(60)]!, random.below(20), random.below(20)];
      const [tagName, sourceName] = [vocabulary.words[201 + tag]!, `${vocabulary.words[300 + source]} Times`];
      return {
        typed: `in:quote|note ${word} tag:${tagName} source:"${sourceName}"`,
        wanted: { ...plain, words: [word], facets: [tagFacet(tag + 1), nameFacet("source", sourceName)] },
      };
    },
  },
  {
    name: "quotations with a word",
    make: (random) => {
      const words = [rare(random)];
      return { typed: `in:quote|note ${words[0]}`, wanted: { ...plain, words } };
    },
  },
  {
    name: "quotations with a common word",
    make: (random) => {
      const words = [vocabulary.words[random.below(30)]!];
      return { typed: `in:quote|note ${words[0]}`, wanted: { ...plain, words } };
    },
  },
  {
    name: "quotations with the beginning of a word",
    make: (random) => {
      const words = [rare(random).slice(0, 4)];
      return { typed: `in:quote|note ${words[0]}*`, wanted: { ...plain, words, isPrefix: true } };
    },
  },
];

async function questions(
  db: ReadDb,
  entries: readonly HighlightEntry[],
  { size, isQuick, say }: { size: string; isQuick: boolean; say: Setting["say"] },
): Promise<Row[]> {
  const rest = new Rest(entries);
  const mini = miniSearch(entries, rest);
  const [strict, forward] = [flexSearch(entries, rest, "strict"), flexSearch(entries, rest, "forward")];
  const rows: Row[] = [];
  for (const { name, bar, make } of kinds) {
    say(`search: ${name}`);
    const random = randomFrom(name.length * 31);
    const asked = Array.from({ length: isQuick ? 20 : 40 }, () => make(random));
    const flex = asked.some(({ wanted }) => wanted.isPrefix) ? forward : strict;
    for (const peer of [mini, flex]) {
      for (const question of asked) assertSameAnswer(db, peer, question);
      const one = (round: number) => asked[round % asked.length]!;
      const samples = await alternate(asked.length * 2, {
        ours: (round) => timed(() => numbersFound(db, one(round).typed)),
        other: (round) => timed(() => peer.find(one(round).wanted)),
        warmUps: asked.length,
      });
      const held = peer === mini && bar ? { bar } : {};
      rows.push(compared({ area, name, size, samples, otherName: peer.name, by: "p95", ...held }));
    }
  }
  return rows;
}

/** The numbers of the highlights found, as the library finds them before it reads their rows. */
function numbersFound(db: ReadDb, typed: string): number[] {
  const parsed = parseQuery(typed);
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.problems.map(({ message }) => message).join(" ")}`);
  const { condition } = findHighlights(db, parsed.query, knownIn(db), new Work(Number.POSITIVE_INFINITY));
  return newestWhere(db, "annotation", condition, { most: Number.MAX_SAFE_INTEGER });
}

/** What does another thing faster is no comparison. */
function assertSameAnswer(db: ReadDb, peer: Peer, { typed, wanted }: Question): void {
  const [ours, theirs] = [numbersFound(db, typed), peer.find(wanted)];
  if (ours.length !== theirs.length) {
    throw new Error(`${typed}: ours finds ${ours.length}, ${peer.name} ${theirs.length}`);
  }
}
