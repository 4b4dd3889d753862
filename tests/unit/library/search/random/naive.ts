import type { Asked, Findable, Place, TextTerm } from "../../../../../src/core/query/query.ts";
import type { PlainArticle, PlainHighlight, RandomProject } from "./random-project.ts";

/**
 * What a query finds, worked out as plainly as possible and without anything of the search itself:
 * highlights as their ids, places in articles as `id:start-end`, whole articles as `id:whole`.
 */
export function naiveAnswer(query: Asked, { articles, highlights }: RandomProject): string[] {
  const kinds = kindsOf(query);
  const annotated = new Set(highlights.map(({ article }) => article.id));
  const found: string[] = [];
  if (kinds.highlights) {
    for (const highlight of highlights) {
      if (holds(query, rowOfHighlight(highlight), usual)) found.push(highlight.id);
    }
  }
  if (kinds.articles) {
    for (const article of articles) {
      const row = rowOfArticle(article, annotated.has(article.id));
      if (!holds(query, row, usual)) continue;
      const places = new Set(
        wantedPlaces(query, true, usual).flatMap(({ term, where }) =>
          row
            .stretches(where)
            .flatMap((stretch) =>
              placesIn(stretch.text, term).map(
                ([start, end]) => `${start + stretch.start}-${end + stretch.start}`,
              ),
            ),
        ),
      );
      if (places.size === 0) found.push(`${article.id}:whole`);
      for (const place of places) found.push(`${article.id}:${place}`);
    }
  }
  return found.sort();
}

/** Where words may stand; each `role:` beside them says of a line whether it is meant. */
interface Where {
  readonly places: readonly Place[];
  readonly roles: readonly ((role: string) => boolean)[];
  readonly isUsual: boolean;
}

const usual: Where = { places: ["quote", "note", "article"], roles: [], isUsual: true };

/** Where the words of a group of things that must all hold may stand. */
function whereBeside(where: Where, parts: readonly Asked[]): Where {
  const roles = [...where.roles];
  let { places } = where;
  for (const part of parts) {
    const negated = part.kind === "not" && part.part.kind === "role" ? part.part.roles : null;
    if (negated !== null) roles.push((role) => !(negated as readonly string[]).includes(role));
    if (part.kind !== "role") continue;
    roles.push((role) => (part.roles as readonly string[]).includes(role));
    if (where.isUsual && part.roles.includes("junk")) places = [...new Set([...places, "junk" as const])];
  }
  return { ...where, places, roles };
}

interface Stretch {
  readonly text: string;
  readonly start: number;
}

interface Row {
  readonly stretches: (where: Where) => readonly Stretch[];
  readonly has: (place: Place) => boolean;
  readonly isArticle: boolean;
  readonly tags: readonly string[];
  readonly person: string | null;
  readonly importance: number;
  readonly roles: readonly string[];
  readonly article: PlainArticle;
  readonly isAnnotated: boolean;
}

function rowOfHighlight({ quote, note, tags, person, importance, article, start, end }: PlainHighlight): Row {
  const roles = article.lines.filter((line) => line.start < end && line.end > start).map(({ role }) => role);
  const has = (place: Place) => place === "quote" || (place === "note" && note !== "");
  return {
    stretches: ({ places }) =>
      places.filter(has).map((place) => ({ text: place === "quote" ? quote : note, start: 0 })),
    has,
    isArticle: false,
    ...{ tags, person, importance, roles, article, isAnnotated: true },
  };
}

function rowOfArticle(article: PlainArticle, isAnnotated: boolean): Row {
  const placeOf = (role: string): Place => (role === "junk" ? "junk" : "article");
  return {
    /** Lines one after another that are meant, of one place, are one stretch. */
    stretches({ places, roles }) {
      const stretches: { place: Place | null; start: number; end: number }[] = [];
      for (const { start, end, role } of article.lines) {
        const isMeant = places.includes(placeOf(role)) && roles.every((means) => means(role));
        const place = isMeant ? placeOf(role) : null;
        const last = stretches.at(-1);
        if (last?.place === place) last.end = end;
        else stretches.push({ place, start, end });
      }
      return stretches
        .filter(({ place }) => place !== null)
        .map(({ start, end }) => ({ start, text: article.text.slice(start, end) }));
    },
    has: (place) =>
      place === "article" || (place === "junk" && article.lines.some(({ role }) => role === "junk")),
    isArticle: true,
    tags: [],
    person: null,
    importance: 0,
    roles: article.lines.map(({ role }) => role),
    article,
    isAnnotated,
  };
}

function kindsOf(asked: Asked): { highlights: boolean; articles: boolean } {
  const written = JSON.stringify(asked);
  const only = [...written.matchAll(/"kind":"within","places":(\[[^\]]*\])/g)].map(
    ([, places]) => JSON.parse(places ?? "[]") as Place[],
  );
  const ofHighlights = (place: Place) => place === "quote" || place === "note";
  return {
    highlights: !written.includes('"annotated"') && only.every((places) => places.some(ofHighlights)),
    articles:
      !/"kind":"(tag|has-note|has-claim|has-importance|importance)"|"filter":"by"/.test(written) &&
      (!written.includes('"kind":"role"') || wantedPlaces(asked, true, usual).length > 0) &&
      only.every((places) => !places.every(ofHighlights)),
  };
}

function holds(asked: Asked, row: Row, where: Where): boolean {
  const { article } = row;
  switch (asked.kind) {
    case "and":
      return asked.parts.every((part) => holds(part, row, whereBeside(where, asked.parts)));
    case "or":
      return asked.parts.some((part) => holds(part, row, where));
    case "not":
      if (row.isArticle && asked.part.kind === "role") {
        const { roles } = asked.part;
        return row.roles.some((role) => !(roles as readonly string[]).includes(role));
      }
      return !holds(asked.part, row, where);
    case "within":
      return (
        asked.places.some(row.has) &&
        (asked.part === null || holds(asked.part, row, { ...where, places: asked.places, isUsual: false }))
      );
    case "tag": {
      const wanted = asked.path.join("/").toLowerCase();
      return row.tags.some((tag) => {
        if (wanted === "") return true;
        const own = `/${tag}`.toLowerCase();
        return own.endsWith(`/${wanted}`) || (asked.withChildren && `${own}/`.includes(`/${wanted}/`));
      });
    }
    case "has-note":
      return row.has("note");
    case "has-claim":
      // The projects drawn here have no claims.
      return false;
    case "has-importance":
      return row.importance > 0;
    case "importance":
      return row.importance >= asked.least && row.importance <= asked.most;
    case "role":
      return row.roles.some((role) => (asked.roles as readonly string[]).includes(role));
    case "annotated":
      return asked.isAnnotated === row.isAnnotated;
    case "date":
      return (
        article.date !== null &&
        article.date >= (asked.from ?? "0") &&
        article.date <= (asked.to ?? "9999-99-99")
      );
    case "named": {
      const value = plain(asked.value);
      if (asked.filter === "article") return plain(`${article.name}\n${article.title ?? ""}`).includes(value);
      if (asked.filter === "by") {
        const initials = row.person === "Ada" ? "ad" : "am";
        return row.person !== null && (hasWords(row.person, value) || value === initials);
      }
      return hasWords(article[asked.filter] ?? "", value);
    }
    default:
      return row.stretches(where).some(({ text }) => placesIn(text, asked).length > 0);
  }
}

function hasWords(name: string, value: string): boolean {
  return ` ${plain(name)} `.includes(` ${value} `);
}

/** The texts here are Latin with composed letters, so this keeps every place. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("é", "e").replaceAll("\n", " ");
}

function wantedPlaces(asked: Asked, isWanted: boolean, where: Where): { term: Findable; where: Where }[] {
  switch (asked.kind) {
    case "and":
      return asked.parts.flatMap((part) => wantedPlaces(part, isWanted, whereBeside(where, asked.parts)));
    case "or":
      return asked.parts.flatMap((part) => wantedPlaces(part, isWanted, where));
    case "not":
      return wantedPlaces(asked.part, !isWanted, where);
    case "within":
      return asked.part === null
        ? []
        : wantedPlaces(asked.part, isWanted, { ...where, places: asked.places, isUsual: false });
    case "text":
    case "near":
    case "substring":
    case "pattern":
      return isWanted ? [{ term: asked, where }] : [];
    default:
      return [];
  }
}

type Place2 = readonly [number, number];

function placesIn(text: string, term: Findable): Place2[] {
  switch (term.kind) {
    case "substring": {
      const places: Place2[] = [];
      for (let at = 0; at < text.length; ) {
        if (plain(text).startsWith(term.folded, at)) {
          places.push([at, at + term.folded.length]);
          at += term.folded.length;
        } else at += 1;
      }
      return places;
    }
    case "pattern":
      return [...text.matchAll(new RegExp(term.pattern, term.ignoresCase ? "gimu" : "gmu"))]
        .filter(([match]) => match !== "")
        .map(({ 0: match, index }) => [index, index + match.length]);
    case "text":
      return spans(text, term).map(([first, last]) => rangeOf(text, first, last));
    case "near": {
      const windows = term.terms
        .map((each) => spans(text, each))
        .reduce<Place2[][]>(
          (chosen, choices) => chosen.flatMap((before) => choices.map((span) => [...before, span])),
          [[]],
        )
        .filter((chosen) => {
          const latest = Math.max(...chosen.map(([first]) => first));
          return chosen.every(([, last]) => latest - last - 1 <= term.distance);
        })
        .map(
          (chosen): Place2 => [
            Math.min(...chosen.map(([first]) => first)),
            Math.max(...chosen.map(([, last]) => last)),
          ],
        );
      return windows
        .filter(
          ([first, last]) =>
            !windows.some(([a, b]) => a >= first && b <= last && (a !== first || b !== last)),
        )
        .map(([first, last]) => rangeOf(text, first, last));
    }
  }
}

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => {
    return { word: plain(word), start: index, end: index + word.length };
  });
}

function rangeOf(text: string, first: number, last: number): Place2 {
  const words = wordsIn(text);
  return [words[first]!.start, words[last]!.end];
}

function spans(text: string, { words, variants = [], prefix }: TextTerm): Place2[] {
  const all = wordsIn(text).map(({ word }) => word);
  return [words, ...variants].flatMap((spelling) =>
    all.flatMap((_, first): Place2[] => {
      const last = first + spelling.length - 1;
      const fits = spelling.every((word, index) => {
        const found = all[first + index] ?? "";
        return prefix && index === spelling.length - 1 ? found.startsWith(word) : found === word;
      });
      return fits ? [[first, last]] : [];
    }),
  );
}
