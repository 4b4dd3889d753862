import { type EncodingName, encodingNames } from "../../core/text/encodings.ts";

/** What each encoding is called: an analyst knows a text's language rather than its encoding. */
const labels: Record<EncodingName, string> = {
  "utf-8": "Unicode (UTF-8)",
  "windows-1252": "Western European (Windows-1252)",
  "iso-8859-15": "Western European with € (ISO-8859-15)",
  macintosh: "Western European (old Mac)",
  "utf-16le": "Unicode (UTF-16, little-endian)",
  "utf-16be": "Unicode (UTF-16, big-endian)",
  "windows-1250": "Central European (Windows-1250)",
  "iso-8859-2": "Central European (ISO-8859-2)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "koi8-u": "Cyrillic (KOI8-U)",
  "iso-8859-5": "Cyrillic (ISO-8859-5)",
  "windows-1253": "Greek (Windows-1253)",
  "iso-8859-7": "Greek (ISO-8859-7)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1255": "Hebrew (Windows-1255)",
  "iso-8859-8": "Hebrew (ISO-8859-8)",
  "windows-1256": "Arabic (Windows-1256)",
  "iso-8859-6": "Arabic (ISO-8859-6)",
  "windows-1257": "Baltic (Windows-1257)",
  "windows-1258": "Vietnamese (Windows-1258)",
  "windows-874": "Thai (Windows-874)",
  gb18030: "Simplified Chinese (GB18030, GBK)",
  big5: "Traditional Chinese (Big5)",
  shift_jis: "Japanese (Shift_JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  "euc-kr": "Korean (EUC-KR)",
};

/** Encodings to choose from, the likely ones first. */
export const encodings: readonly { readonly name: string; readonly label: string }[] = encodingNames.map(
  (name) => ({ name, label: labels[name] }),
);
