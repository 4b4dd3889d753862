import { type StatedFacts, statedFacts } from "../reading.ts";
import { dayStatedIn } from "../stated-date.ts";
import { xmlElements } from "../xml/xml-elements.ts";
import type { WordPackage } from "./word-package.ts";

/** Title, author, day and language in a package's core properties (ECMA-376, part 2, 11). */
export function wordFacts({ parts }: WordPackage): StatedFacts {
  const core = xmlElements(parts.get("docProps/core.xml") ?? "<none/>");
  const text = (name: string) => core.find((element) => element.name === name)?.text;
  return statedFacts({
    title: text("title"),
    author: text("creator")?.replaceAll(";", ", "),
    date: dayStatedIn(text("created")),
    language: text("language"),
  });
}

/** How many pictures a document shows from places outside itself; they are never opened. */
export function countOutsidePictures({ parts }: WordPackage): number {
  let count = 0;
  for (const [name, xml] of parts) {
    if (!/(?:^|\/)_rels\/[^/]+\.rels$/u.test(name)) continue;
    for (const { name: element, attributes } of xmlElements(xml)) {
      if (element !== "Relationship" || attributes.TargetMode !== "External") continue;
      if (/\/image$/u.test(attributes.Type ?? "")) count++;
    }
  }
  return count;
}
