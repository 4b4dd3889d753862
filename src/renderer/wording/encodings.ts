/**
 * Encodings a text can be read in, the likely ones first, by the names the library knows them by.
 * The words are for the analyst, who knows a text's language rather than its encoding.
 */
export const encodings: readonly { readonly name: string; readonly label: string }[] = [
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
];
