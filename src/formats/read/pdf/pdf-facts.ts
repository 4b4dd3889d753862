import { type StatedFacts, statedFacts } from "../reading.ts";
import { dayStatedIn } from "../stated-date.ts";
import type { PdfMetadata } from "./load-pdfjs.ts";

/** Titles that programs put there: a file's name, or what a blank document is called. */
const noTitle =
  /\.(?:docx?|txt|pdf|rtf|odt|indd|qxp|qxd|tex|dvi|html?|pages|p65)$|^(?:untitled|unknown|microsoft word)\b/iu;

/** Title, author, day of making and language from a document's XMP and information dictionary. */
export function pdfFacts({ info, metadata }: PdfMetadata): StatedFacts {
  const stated = (name: string, xmpName: string) => {
    const values = [metadata?.get(xmpName), info[name]].map((value) =>
      Array.isArray(value) ? value.join(", ") : value,
    );
    return values.find((value): value is string => typeof value === "string" && /\S/u.test(value));
  };
  const title = stated("Title", "dc:title");
  return statedFacts({
    title: title === undefined || noTitle.test(title.trim()) ? null : title,
    author: stated("Author", "dc:creator"),
    date: dayStatedIn(stated("CreationDate", "xmp:createdate")),
    language: stated("Language", "dc:language"),
  });
}
