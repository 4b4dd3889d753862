import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The characters directly inside it. */
  readonly text: string;
}

/** Every element of a small XML document that {@link xmlProblem} has nothing against, in order of their ends. */
export function xmlElements(xml: string): XmlElement[] {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const open: { readonly name: string; readonly attributes: Record<string, string>; text: string }[] = [];
  const elements: XmlElement[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name: name.slice(name.indexOf(":") + 1), attributes: { ...attributes }, text: "" });
  });
  const add = (text: string) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed !== undefined) elements.push(closed);
  });
  parser.write(xml).close();
  return elements;
}
