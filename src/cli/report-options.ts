import { citationStyles } from "../core/anchor/citation.ts";
import { paperSizes, type ReportSettings, reportKinds } from "../core/report/settings.ts";
import { type Arguments, UsageError } from "./arguments.ts";

/** What the options of `export` say about a report; null when they say nothing. Throws {@link UsageError}. */
export function readSettings(flags: Arguments["flags"]): Partial<ReportSettings> | null {
  const { citation, paper } = flags;
  const kind = reportKinds.find((each) => each === flags.report);
  const settings: Partial<ReportSettings> = {
    ...(kind === undefined ? {} : { kind }),
    ...(flags["no-notes"] === true ? { hasNotes: false } : {}),
    ...(flags["no-persons"] === true ? { hasPersons: false } : {}),
    ...(flags["no-junk"] === true ? { hasJunk: false } : {}),
    ...(citation === undefined ? {} : { citation: oneOf("citation", citation, citationStyles) }),
    ...(paper === undefined ? {} : { paper: oneOf("paper", paper, paperSizes) }),
  };
  return Object.keys(settings).length === 0 ? null : settings;
}

/** The report that an analyst has written and `--report` names; null when it names a ready-made one, or none. */
export function readReportName({ report }: Arguments["flags"]): string | null {
  return report === undefined || reportKinds.some((kind) => kind === report) ? null : report;
}

function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${flag} takes ${known.join(", ")}; not “${value}”.`);
  return found;
}
