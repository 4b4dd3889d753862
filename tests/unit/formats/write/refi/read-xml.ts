import { SaxesParser } from "saxes";

/** An element as plain data, for looking at what was written. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Read[];
  readonly text: string;
}

/** Parse a document strictly; throws when it is not well formed. */
export function readXml(xml: string): Read {
  type Open = { name: string; attributes: Record<string, string>; children: Read[]; text: string };
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of this name, however deep, in document order. */
export function allNamed(within: Read, name: string): Read[] {
  return within.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}
