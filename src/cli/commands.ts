import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { Channel, Output, Question } from "../contract/library.ts";
import { reportKinds } from "../core/report/settings.ts";
import { encodingNamed, encodingNames } from "../core/text/encodings.ts";
import { type Arguments, readRange, UsageError, wholeNumber } from "./arguments.ts";
import { readReportName, readSettings } from "./report-options.ts";
import { backupTable, restoredSentence, verifySentence } from "./safety-tables.ts";
import {
  annotationTable,
  articleTable,
  articleText,
  exportSentence,
  hitTable,
  importTable,
  logTable,
  oneAnnotation,
  reportTable,
  savedSearchTable,
  stepSentence,
  tagTable,
} from "./tables.ts";

/** What a command asks of the library, and how its answer reads without `--json`. */
export interface Asking<C extends Channel> {
  readonly channel: C;
  readonly question: Question<C>;
  readonly show: (value: Output<C>) => string;
  /** False when the answer itself says that something failed. */
  readonly isFine?: (value: Output<C>) => boolean;
  readonly failure?: (value: Output<C>) => { code: string; message: string };
}

/** One of the askings, whichever the channel. */
export type AnyAsking = { [C in Channel]: Asking<C> }[Channel];

type Command = (words: readonly string[], flags: Arguments["flags"]) => AnyAsking;

function count(words: readonly string[], least: number, most: number, form: string): void {
  if (words.length < least || words.length > most) throw new UsageError(`The form is: claimbench ${form}`);
}

function required(value: string | undefined, flag: string, form: string): string {
  if (value === undefined) throw new UsageError(`--${flag} is missing. The form is: claimbench ${form}`);
  return value;
}

/** Every command that works in an open project; `words` are those after PROJECT. */
export const commands: Record<string, Command> = {
  import(words, { encoding }) {
    count(words, 1, Number.POSITIVE_INFINITY, "import PROJECT PATH… [--encoding NAME]");
    if (encoding !== undefined && encodingNamed(encoding) === null) {
      throw new UsageError(`There is no encoding “${encoding}”. Known: ${encodingNames.join(", ")}.`);
    }
    return {
      channel: "article.import",
      question: { paths: [...words], ...(encoding === undefined ? {} : { encoding }) },
      show: importTable,
      isFine: (result) => result.refused === 0,
      failure: (result) => ({
        code: "import-refused",
        message: result.files
          .filter((file) => file.outcome === "refused")
          .map((file) => file.message)
          .join(" "),
      }),
    };
  },
  articles(words) {
    count(words, 0, 0, "articles PROJECT");
    return { channel: "article.list", question: {}, show: articleTable };
  },
  article(words) {
    count(words, 1, 1, "article PROJECT ARTICLE");
    return { channel: "article.get", question: { article: words[0]! }, show: articleText };
  },
  annotations(words, { query }) {
    count(words, 0, 0, "annotations PROJECT [--query QUERY]");
    return {
      channel: "annotation.list",
      question: query === undefined ? {} : { query },
      show: annotationTable,
    };
  },
  tags(words) {
    count(words, 0, 0, "tags PROJECT");
    return { channel: "tag.list", question: {}, show: tagTable };
  },
  codebook(words) {
    count(words, 1, 1, "codebook PROJECT FILE");
    return {
      channel: "codebook.importFile",
      question: { path: resolve(words[0]!) },
      show: ({ tags }) => tagTable(tags),
    };
  },
  search(words, { limit }) {
    count(words, 1, Number.POSITIVE_INFINITY, "search PROJECT QUERY [--limit N]");
    return {
      channel: "search.run",
      question: { query: words.join(" "), ...(limit ? { limit: wholeNumber("limit", limit, 0) } : {}) },
      show: hitTable,
    };
  },
  searches(words) {
    count(words, 0, 0, "searches PROJECT");
    return { channel: "search.saved", question: {}, show: savedSearchTable };
  },
  reports(words) {
    count(words, 0, 0, "reports PROJECT");
    return { channel: "report.list", question: {}, show: reportTable };
  },
  export(words, flags) {
    const form = "export PROJECT --format FORMAT --out PATH [--query QUERY | --search NAME]";
    count(words, 0, 0, form);
    const { format, out, query, search } = flags;
    if (query !== undefined && search !== undefined) {
      throw new UsageError(`Give either --query or --search. The form is: claimbench ${form}`);
    }
    const settings = readSettings(flags);
    const report = readReportName(flags);
    if (report !== null && (query ?? search) !== undefined) {
      throw new UsageError(
        `--query and --search go with the ready-made reports (${reportKinds.join(", ")}), not with “${report}”.`,
      );
    }
    return {
      channel: "export.write",
      question: {
        format: required(format, "format", form),
        path: required(out, "out", form),
        job: randomUUID(),
        ...(query === undefined ? {} : { query }),
        ...(settings === null ? {} : { settings }),
        ...(search === undefined ? {} : { search }),
        ...(report === null ? {} : { report }),
      },
      show: exportSentence,
    };
  },
  log(words) {
    count(words, 0, 0, "log PROJECT");
    return { channel: "log.list", question: {}, show: logTable };
  },
  undo(words) {
    count(words, 0, 0, "undo PROJECT");
    return { channel: "log.undo", question: {}, show: (step) => stepSentence("Undone", step) };
  },
  redo(words) {
    count(words, 0, 0, "redo PROJECT");
    return { channel: "log.redo", question: {}, show: (step) => stepSentence("Done again", step) };
  },
  verify(words) {
    count(words, 0, 0, "verify PROJECT");
    return {
      channel: "project.verify",
      question: {},
      show: verifySentence,
      isFine: (result) => result.ok,
      failure: (result) => ({
        code: result.problems[0]?.code ?? "damaged",
        message: result.problems.map((problem) => problem.message).join(" "),
      }),
    };
  },
  backup(words) {
    count(words, 0, 0, "backup PROJECT");
    return { channel: "backup.make", question: {}, show: (backup) => backupTable([backup]) };
  },
  backups(words) {
    count(words, 0, 0, "backups PROJECT");
    return { channel: "backup.list", question: {}, show: ({ backups }) => backupTable(backups) };
  },
  restore(words) {
    count(words, 1, 1, "restore PROJECT BACKUP");
    return { channel: "backup.restored", question: {}, show: restoredSentence };
  },
  annotate,
};

function annotate(words: readonly string[], flags: Arguments["flags"]): AnyAsking {
  const form = "annotate PROJECT --article ARTICLE (--quote TEXT [--nth N] | --range START:END) [--tag TAG]…";
  count(words, 0, 0, form);
  const article = required(flags.article, "article", form);
  const { quote, range, nth } = flags;
  if ((quote === undefined) === (range === undefined)) {
    throw new UsageError(`Give either --quote or --range. The form is: claimbench ${form}`);
  }
  if (nth !== undefined && quote === undefined) throw new UsageError("--nth goes with --quote.");
  const marks = { tags: flags.tag ?? [], note: flags.note ?? "" };
  if (range !== undefined) {
    return {
      channel: "annotation.create",
      question: { articleId: article, ...readRange(range), ...marks },
      show: oneAnnotation,
    };
  }
  return {
    channel: "annotation.quote",
    question: { article, quote: quote!, ...marks, ...(nth ? { nth: wholeNumber("nth", nth, 1) } : {}) },
    show: oneAnnotation,
  };
}
