import { SaxesParser } from "saxes";

/** An element with everything in it. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The characters directly inside it. */
  readonly text: string;
  /** What its own prefix, or the lack of one, stands for, where this element says so. */
  readonly namespace: string | null;
}

/** The whole of an XML document that {@link xmlProblem} has nothing against. */
export function xmlTree(xml: string): XmlNode {
  const parser = new SaxesParser({ position: false, xmlns: false });
  type Open = {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
    namespace: string | null;
  };
  const top: Open = { name: "", attributes: {}, children: [], text: "", namespace: null };
  const open: Open[] = [top];
  parser.on("opentag", ({ name, attributes }) => {
    const colon = name.indexOf(":");
    const own = { ...attributes };
    const prefix = colon === -1 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
    const node: Open = {
      ...{ name: name.slice(colon + 1), attributes: own, children: [], text: "" },
      namespace: own[prefix] ?? null,
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  const add = (text: string) => {
    open.at(-1)!.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
}

export function childrenNamed({ children }: XmlNode, name: string): readonly XmlNode[] {
  return children.filter((child) => child.name === name);
}

export function childNamed(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name);
}
