/** Encodings a text can be read in, the likely ones first. */
export const encodingNames = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "macintosh",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "koi8-u",
  "iso-8859-5",
  "windows-1253",
  "iso-8859-7",
  "windows-1254",
  "windows-1255",
  "iso-8859-8",
  "windows-1256",
  "iso-8859-6",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
] as const;

export type EncodingName = (typeof encodingNames)[number];

/**
 * Other names of the same encodings, as pages, analysts and the detector write them. Where a label
 * and its Windows superset are one encoding to browsers (the WHATWG Encoding Standard), it is that.
 */
const otherNames: ReadonlyMap<string, EncodingName> = new Map([
  ["utf8", "utf-8"],
  ["ascii", "windows-1252"],
  ["us-ascii", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["iso8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["latin-1", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["ansi", "windows-1252"],
  ["latin9", "iso-8859-15"],
  ["x-mac-roman", "macintosh"],
  ["mac-roman", "macintosh"],
  ["utf-16", "utf-16le"],
  ["utf16", "utf-16le"],
  ["unicode", "utf-16le"],
  ["cp1250", "windows-1250"],
  ["cp1251", "windows-1251"],
  ["cp1253", "windows-1253"],
  ["iso-8859-9", "windows-1254"],
  ["latin5", "windows-1254"],
  ["cp1254", "windows-1254"],
  ["iso-8859-8-i", "iso-8859-8"],
  ["cp1255", "windows-1255"],
  ["cp1256", "windows-1256"],
  ["cp1257", "windows-1257"],
  ["cp1258", "windows-1258"],
  ["tis-620", "windows-874"],
  ["iso-8859-11", "windows-874"],
  ["gbk", "gb18030"],
  ["gb2312", "gb18030"],
  ["x-gbk", "gb18030"],
  ["big5-hkscs", "big5"],
  ["shift-jis", "shift_jis"],
  ["sjis", "shift_jis"],
  ["x-sjis", "shift_jis"],
  ["windows-31j", "shift_jis"],
  ["x-euc-jp", "euc-jp"],
  ["ks_c_5601-1987", "euc-kr"],
  ["cp949", "euc-kr"],
  ["windows-949", "euc-kr"],
]);

/** The encoding a label means, or null when it is none that can be read. */
export function encodingNamed(label: string): EncodingName | null {
  const name = label.trim().toLowerCase();
  return encodingNames.find((known) => known === name) ?? otherNames.get(name) ?? null;
}
