import { composeText } from "../compose-text.ts";
import { type Reading, refusal } from "../reading.ts";
import { wordBlocks } from "./word-blocks.ts";
import { countOutsidePictures, wordFacts } from "./word-facts.ts";
import { wordDocument } from "./word-model.ts";
import { openWordPackage } from "./word-package.ts";

/**
 * Read a Word document (.docx): paragraphs with the roles their styles give, lists, tables as lines
 * with tabs, text boxes, footnotes, endnotes and comments. Text deleted under change tracking is
 * left out, inserted text is in. Nothing it links to is opened.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const opened = await openWordPackage(bytes);
  if (!opened.ok) return opened;
  const document = await wordDocument(opened);
  if (document === null) return refusal("damaged", "its parts are not those of a Word document");
  const composed = composeText(wordBlocks(document));
  const skipped = skippedPictures(countOutsidePictures(opened));
  if (composed.text === "") {
    const pictures = skipped.length === 0 ? "" : ", only with pictures that lie outside it";
    return refusal("empty", `it is a Word document without text${pictures}`);
  }
  return {
    ok: true,
    text: composed.text,
    lineHints: composed.lineHints,
    facts: wordFacts(opened),
    notes: [...composed.notes, ...skipped],
  };
}

function skippedPictures(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? "1 picture that lies" : `${count.toLocaleString("en")} pictures that lie`;
  return [`${what} outside the document ${count === 1 ? "was" : "were"} skipped and not opened.`];
}
