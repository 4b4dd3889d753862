import type { IncomingTag } from "../../../../core/exchange/incoming.ts";
import { childNamed, childrenNamed, type XmlNode } from "../../xml/xml-tree.ts";
import type { Dropped } from "../dropped.ts";
import { asColour, asGuid } from "../identifiers.ts";

/** Tags of a codebook, and which of them a code's GUID stands for. */
export interface ReadCodes {
  readonly tags: readonly IncomingTag[];
  readonly keyOf: (guid: string | undefined) => string | null;
}

/** The codes below an element that holds `Codes`, nested as they are. `noteOf` gives what a note says. */
export function readCodes(
  codeBook: XmlNode | undefined,
  dropped: Dropped,
  noteOf: (guid: string) => string | null = () => null,
): ReadCodes {
  const tags: IncomingTag[] = [];
  const keys = new Map<string, string>();
  const walk = (code: XmlNode, parentKey: string | null) => {
    const { guid, name, color } = code.attributes;
    if (name === undefined || name.trim() === "") dropped.add("broken", `Code ${guid ?? ""}`);
    const id = asGuid(guid);
    const isDouble = id !== null && keys.has(id);
    if (isDouble) dropped.add("duplicate", guid);
    const key = String(tags.length);
    if (id !== null && !isDouble) keys.set(id, key);
    const notes = childrenNamed(code, "NoteRef").flatMap(
      (ref) => noteOf(ref.attributes.targetGUID ?? "") ?? [],
    );
    tags.push({
      ...{ key, id: isDouble ? null : id, parentKey, name: name ?? "", pattern: null, createdMs: null },
      colour: asColour(color),
      description: [childNamed(code, "Description")?.text ?? "", ...notes]
        .filter((text) => text.trim() !== "")
        .join("\n\n"),
    });
    for (const child of childrenNamed(code, "Code")) walk(child, key);
  };
  const codes = codeBook === undefined ? undefined : childNamed(codeBook, "Codes");
  for (const code of codes === undefined ? [] : childrenNamed(codes, "Code")) walk(code, null);
  return {
    tags,
    keyOf: (guid) => keys.get(asGuid(guid) ?? "") ?? null,
  };
}
