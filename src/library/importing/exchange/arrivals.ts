import type { ExchangeCounts, ExchangeSummary } from "../../../contract/exchange.ts";
import type { IncomingData } from "../../../core/exchange/incoming.ts";
import { insertPerson, isTaken, personNamed } from "../../db/exchange-import.ts";
import type { Edit } from "../../project.ts";

/** What has to be told once all is stored: after the number, one and many. */
const remarks = {
  "article-missing": [
    "highlight is of a text that is neither in the file nor in the project and was left out; import the text, then this file again",
    "highlights are of texts that are neither in the file nor in the project and were left out; import the texts, then this file again",
  ],
  "other-text": [
    "text is here already in another version; its highlights were placed in the newest one",
    "texts are here already in other versions; their highlights were placed in the newest ones",
  ],
  widened: [
    "highlight began or ended inside a visible character and was widened to hold it whole",
    "highlights began or ended inside a visible character and were widened to hold it whole",
  ],
  invisible: [
    "highlight holds no visible character and was left out",
    "highlights hold no visible character and were left out",
  ],
  lost: [
    "highlight has no words by which to find it, and was left out",
    "highlights have no words by which to find them, and were left out",
  ],
  review: [
    "highlight could not be placed for sure and waits in “Needs review”",
    "highlights could not be placed for sure and wait in “Needs review”",
  ],
  "piece-lost": [
    "piece of a highlight could not be placed; the others of it were",
    "pieces of highlights could not be placed; the others of them were",
  ],
  "note-kept": [
    "highlight is here already with another note, which was kept",
    "highlights are here already with other notes, which were kept",
  ],
  "note-cut": [
    "note was longer than a note can be and was cut",
    "notes were longer than a note can be and were cut",
  ],
  "note-plain": [
    "note’s layout could not be understood; its words were kept",
    "notes’ layouts could not be understood; their words were kept",
  ],
  "fact-unfit": [
    "fact of an article is no date or no web address and was left out",
    "facts of articles are no dates or no web addresses and were left out",
  ],
  "rule-cut": [
    "tag’s description or rule was longer than one can be and was cut",
    "tags’ descriptions or rules were longer than one can be and were cut",
  ],
  "claim-unfit": [
    "claim is too long, or its date or web address is none, and was left out",
    "claims are too long, or their dates or web addresses are none, and were left out",
  ],
  "evidence-missing": [
    "claim’s evidence is a highlight that is not here and was left out",
    "pieces of evidence are highlights that are not here and were left out",
  ],
  "search-kept": [
    "saved search has the name of another in its folder, which was kept",
    "saved searches have the names of others in their folders, which were kept",
  ],
  "report-renamed": [
    "report has the name of another and got a number behind it",
    "reports have the names of others and got numbers behind them",
  ],
  "report-kept": [
    "report is here already with other words, which were kept",
    "reports are here already with other words, which were kept",
  ],
  "report-broken": [
    "report is not built as a report of ours and was left out",
    "reports are not built as reports of ours and were left out",
  ],
  "tag-renamed": [
    "tag’s name could not stand as it was and was changed",
    "tags’ names could not stand as they were and were changed",
  ],
  "tag-merged": [
    "tag has the name of another beside it, and the two became one",
    "tags have the names of others beside them, and became one with them",
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type Remark = keyof typeof remarks;

/**
 * One exchange file on its way into a project: who and what of it already has a row there, and what
 * is to be told at the end. Lives as long as the command.
 */
export class Arrivals {
  readonly edit: Edit;
  readonly data: IncomingData;
  readonly added: { -readonly [K in keyof ExchangeCounts]-?: number } = {
    ...{ articles: 0, tags: 0, annotations: 0, notes: 0, persons: 0, claims: 0, searches: 0, reports: 0 },
  };
  /** What was here already and got what it lacked: highlights a tag or note, claims evidence. */
  completed = 0;
  readonly #remarks = new Map<Remark, number>();
  readonly #persons = new Map<string, string>();

  constructor(edit: Edit, data: IncomingData) {
    this.edit = edit;
    this.data = data;
  }

  remark(kind: Remark, count = 1): void {
    this.#remarks.set(kind, (this.#remarks.get(kind) ?? 0) + count);
  }

  #countOf(kind: Remark): number {
    return this.#remarks.get(kind) ?? 0;
  }

  /**
   * The id of the person a file names, made known when first needed; whoever imports when it names
   * none. A person is known by name, since a project has no two of one name.
   */
  person(key: string | null): string {
    if (key === null) return this.edit.personId;
    const known = this.#persons.get(key);
    if (known !== undefined) return known;
    const stated = this.data.persons.find((person) => person.key === key);
    const name =
      stated?.name
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim() ?? "";
    const id = stated === undefined || name === "" ? this.edit.personId : this.#personNamed(name, stated.id);
    this.#persons.set(key, id);
    return id;
  }

  #personNamed(name: string, stated: string | null): string {
    const known = personNamed(this.edit.db, name);
    if (known !== null) return known;
    const id = this.freeId("person", stated);
    insertPerson(this.edit.db, id, name);
    this.added.persons += 1;
    return id;
  }

  /** The id the file states, unless it has none or a row of this kind has it. */
  freeId(table: Parameters<typeof isTaken>[1], stated: string | null): string {
    return stated !== null && !isTaken(this.edit.db, table, stated) ? stated : this.edit.newId();
  }

  when(ms: number | null): number {
    return ms ?? this.edit.nowMs;
  }

  get hasAdded(): boolean {
    return this.completed > 0 || Object.values(this.added).some((count) => count > 0);
  }

  summary(source: ExchangeSummary["source"]): ExchangeSummary {
    const { data } = this;
    const told = [...this.#remarks].map(
      ([kind, count]) => `${count.toLocaleString("en")} ${remarks[kind][count === 1 ? 0 : 1]}.`,
    );
    return {
      source,
      found: {
        articles: data.articles.length,
        tags: data.tags.length,
        annotations: data.annotations.length,
        notes: data.annotations.filter(({ note }) => note !== null).length,
        persons: data.persons.length,
        claims: data.claims?.length ?? 0,
        ...(data.searches?.length ? { searches: data.searches.length } : {}),
        ...(data.reports?.length ? { reports: data.reports.length } : {}),
      },
      added: withoutNone(this.added),
      review: this.#countOf("review"),
      textless: this.#countOf("article-missing"),
      dropped: [...data.dropped, ...told],
    };
  }
}

/** What most files have none of is only named where there is any. */
function withoutNone({ searches, reports, ...counts }: Required<ExchangeCounts>): ExchangeCounts {
  return { ...counts, ...(searches > 0 ? { searches } : {}), ...(reports > 0 ? { reports } : {}) };
}
