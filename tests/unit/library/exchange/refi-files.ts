import { zip } from "../../../../src/formats/write/zip/zip.ts";

/** A `.qdpx` written by hand: the project's XML and whatever else lies in the archive. */
export function qdpx(
  xml: string,
  entries: Readonly<Record<string, string | Uint8Array>> = {},
  inner = "project.qde",
): Promise<Uint8Array> {
  return zip([
    { path: inner, content: xml },
    ...Object.entries(entries).map(([path, content]) => ({ path, content })),
  ]);
}

export const guid = (last: number) => `0f0e0d0c-0b0a-4908-8706-${String(last).padStart(12, "0")}`;

/** A project of one source with these selections. */
export function projectXml(
  inside: string,
  attributes = 'plainTextPath="internal://a.txt"',
  rest = "",
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="Other">
<Users><User guid="${guid(1)}" name="Cay"/></Users>
<CodeBook><Codes><Code guid="${guid(2)}" name="Topic" isCodable="true" color="#F00"><Code guid="${guid(3)}" name="Part" isCodable="true"/></Code></Codes></CodeBook>
<Sources><TextSource guid="${guid(4)}" name="Interview" ${attributes}>${inside}</TextSource></Sources>${rest}</Project>`;
}

export function selection(
  id: number,
  start: number | string,
  end: number | string,
  name: string,
  inside = coding(2),
): string {
  return `<PlainTextSelection guid="${guid(id)}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="${guid(1)}" creationDateTime="2020-01-02T03:04:05Z">${inside}</PlainTextSelection>`;
}

export function coding(code: number, id = code + 90): string {
  return `<Coding guid="${guid(id)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`;
}
