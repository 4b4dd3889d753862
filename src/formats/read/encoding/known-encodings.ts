/** Encodings a text can be read in, with the words to choose them by; the likely ones first. */
export const knownEncodings = [
  { name: "utf-8", label: "Unicode (UTF-8)" },
  { name: "windows-1252", label: "Western European (Windows-1252)" },
  { name: "iso-8859-15", label: "Western European with € (ISO-8859-15)" },
  { name: "macintosh", label: "Western European (old Mac)" },
  { name: "utf-16le", label: "Unicode (UTF-16, little-endian)" },
  { name: "utf-16be", label: "Unicode (UTF-16, big-endian)" },
  { name: "windows-1250", label: "Central European (Windows-1250)" },
  { name: "iso-8859-2", label: "Central European (ISO-8859-2)" },
  { name: "windows-1251", label: "Cyrillic (Windows-1251)" },
  { name: "koi8-r", label: "Cyrillic (KOI8-R)" },
  { name: "koi8-u", label: "Cyrillic (KOI8-U)" },
  { name: "iso-8859-5", label: "Cyrillic (ISO-8859-5)" },
  { name: "windows-1253", label: "Greek (Windows-1253)" },
  { name: "iso-8859-7", label: "Greek (ISO-8859-7)" },
  { name: "windows-1254", label: "Turkish (Windows-1254)" },
  { name: "windows-1255", label: "Hebrew (Windows-1255)" },
  { name: "iso-8859-8", label: "Hebrew (ISO-8859-8)" },
  { name: "windows-1256", label: "Arabic (Windows-1256)" },
  { name: "iso-8859-6", label: "Arabic (ISO-8859-6)" },
  { name: "windows-1257", label: "Baltic (Windows-1257)" },
  { name: "windows-1258", label: "Vietnamese (Windows-1258)" },
  { name: "windows-874", label: "Thai (Windows-874)" },
  { name: "gb18030", label: "Simplified Chinese (GB18030, GBK)" },
  { name: "big5", label: "Traditional Chinese (Big5)" },
  { name: "shift_jis", label: "Japanese (Shift_JIS)" },
  { name: "euc-jp", label: "Japanese (EUC-JP)" },
  { name: "euc-kr", label: "Korean (EUC-KR)" },
] as const;

export type EncodingName = (typeof knownEncodings)[number]["name"];

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
  return knownEncodings.find((known) => known.name === name)?.name ?? otherNames.get(name) ?? null;
}
