/**
 * English abbreviations after which a sentence goes on although a capital or a number follows.
 * Those that often end a sentence too ("Inc.", "Jr.", "etc.") are left out on purpose.
 */
const beforeNames =
  /(?:^|[\s"“‘'([])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Brig|Sen|Sens|Rep|Reps|Gov|Pres|Rev|Fr|Hon|Amb|Supt|Det|St|Ste|Mt|Ft|vs|v|cf|e\.g|i\.e|Messrs|Mme|Mlle|M)\.$/u;

const beforeNumbers =
  /(?:^|[\s"“‘'([])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Sec|Fig|Vol|Ch|p|pp|ca?|approx)\.$/u;

/** "U.S.", "D.C.", "a.m.", and a single initial as in "John F. Kennedy". */
const initials = /(?:^|[\s"“‘'([/-])(?:\p{Lu}\.(?:[\s-]?\p{Lu}\.)*|[ap]\.m\.)$/u;

/** Words that begin sentences far more often than they follow initials in the middle of one. */
const openers = new Set(
  (
    "A After All Although An And Another Any As At Because Before Both But By Despite During Each Earlier " +
    "Even Every Following For From He Her Here His How However I If In It Its Last Later Many Meanwhile " +
    "More Most My No None Nor Not Now Of On Once One Only Or Other Others Our Over She Since So Some Still " +
    "Such That The Their Then There These They This Those Though Through Thus To Under Until We What When " +
    "Where Whether Which While Who Why With Without Yet You Your"
  ).split(" "),
);

/**
 * Whether a sentence that seems to end with `before` goes on with `after`, because the full stop
 * belongs to an abbreviation. In doubt no, so that two sentences are rarely glued together.
 *
 * `before` may be only the last few dozen code units.
 */
export function abbreviationContinues(before: string, after: string): boolean {
  const end = before.trimEnd();
  if (!end.endsWith(".")) return false;
  if (beforeNames.test(end)) return true;
  if (beforeNumbers.test(end)) return /^\p{N}/u.test(after);
  if (!initials.test(end)) return false;
  const next = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  return next !== undefined && !openers.has(next);
}
