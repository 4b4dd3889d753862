import { type CraftedEntry, craftZip } from "../zip/craft-zip.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packages = "http://schemas.openxmlformats.org/package/2006";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A paragraph of these words, which are XML already. */
export const wordParagraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A picture of which the document has only the address, under the relationship `p`. */
export const linkedPicture =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** The part that says what the relationship `p` leads to. */
export const relationship = (type: string, target: string): CraftedEntry => ({
  name: "word/_rels/document.xml.rels",
  content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="p" Type="${office}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});

/** The least Word document there is, with this inside its body. */
export function craftDocx(body: string, others: readonly CraftedEntry[] = [], prolog = ""): Uint8Array {
  return craftZip([
    { name: "[Content_Types].xml", content: `<Types xmlns="${packages}/content-types"/>` },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `${prolog}<w:document ${w} xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ]);
}
