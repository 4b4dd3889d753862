import { childNamed, childrenNamed, type XmlNode } from "../../xml/xml-tree.ts";
import type { Dropped } from "../dropped.ts";
import { isPieceLink } from "./pieces.ts";

/** Elements of the standard that are read, or looked into for what is. */
const read = new Set([
  ...["Project", "Users", "User", "CodeBook", "Codes", "Code", "Sources", "TextSource", "PlainTextContent"],
  ...["PlainTextSelection", "Coding", "CodeRef", "NoteRef", "Notes", "Note", "Description", "Representation"],
  ...["Variables", "VariableValue", "VariableRef", "Links", "Sets", "Graphs", "Cases"],
  ...["TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"],
]);

/** Elements of the standard that have no place here: what to call them. */
const unread: Readonly<Record<string, string>> = {
  ...{ Case: "case", Set: "set", Graph: "graph", PictureSource: "picture", AudioSource: "sound recording" },
  ...{ VideoSource: "video", PDFSelection: "selection on a PDF’s page", Transcript: "transcript" },
};

/** Say what of a project is not read: known elements by name and number, unknown ones too. */
export function listUnread(root: XmlNode, isOurs: boolean, dropped: Dropped): void {
  const walk = (node: XmlNode) => {
    for (const child of node.children) {
      const known = unread[child.name];
      if (known !== undefined) dropped.addOther(known);
      else if (child.name === "Link") dropped.addOther("link", isPieceLink(child) ? 0 : 1);
      else if (child.name === "Variable") dropped.addOther("variable", isOurs ? 0 : 1);
      else if (read.has(child.name) || child.name === "PDFSource") walk(child);
      else dropped.addOther(`unknown element “${child.name.slice(0, 40)}”`);
    }
  };
  walk(root);
  const sources = childNamed(root, "Sources");
  for (const pdf of sources === undefined ? [] : childrenNamed(sources, "PDFSource")) {
    if (childNamed(pdf, "Representation") === undefined) dropped.addOther("PDF without its text");
  }
}
