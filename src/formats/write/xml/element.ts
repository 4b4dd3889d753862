/** Everything XML 1.0 cannot hold (production 2, Char), even escaped. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML can hold it: U+FFFD, one code point for one, for each character it cannot. */
export function asXmlCharacters(text: string): string {
  return text.toWellFormed().replace(notInXml, "\ufffd");
}

/** Text for the content of an element. A carriage return would be read as a line feed. */
function escapeText(text: string): string {
  return asXmlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Text for an attribute: a reader turns white space other than the space into spaces unless it is escaped. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}

export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** A piece of XML, already escaped. */
export interface Xml {
  readonly xml: string;
}

/** An element with its children; null attributes and null children are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | null)[]): Xml {
  const start = `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join("")}`;
  const inside = children.flatMap((child) => (child === null ? [] : [child.xml])).join("");
  return { xml: inside === "" ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** An element whose children stand on lines of their own; null when there is none. */
export function container(name: string, children: readonly Xml[], attributes: Attributes = {}): Xml | null {
  if (children.length === 0) return null;
  return element(name, attributes, { xml: `\n${children.map(({ xml }) => xml).join("\n")}\n` });
}

/** An element of text, or null when the text is empty. */
export function textElement(name: string, text: string): Xml | null {
  return text === "" ? null : element(name, {}, { xml: escapeText(text) });
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}\n`;
}
