import { SaxesParser } from "saxes";
import { mostXmlAttributes, mostXmlDepth } from "../limits.ts";
import { type Refusal, refusal } from "../reading.ts";

/** Thrown out of a handler to stop the parser, for it has no way to be told. */
class Stop extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal) {
    super(refused.reason);
    this.refusal = refused;
  }
}

/** Characters that are parsed at once, so that a stop comes soon. */
const pieceLength = 64 * 1024;

/**
 * What is wrong with an XML document before another parser builds it, or null: a DOCTYPE (the way
 * in for entities that grow or read files), elements too deep, too many attributes, keys that would
 * reach into JavaScript's objects, or markup that is not well formed.
 */
export function xmlProblem(xml: string): Refusal | null {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("doctype", () => {
    throw new Stop(refusal("unsafe", "it holds a DOCTYPE, which no document needs"));
  });
  parser.on("opentagstart", ({ name }) => {
    attributes = 0;
    if (++depth > mostXmlDepth) {
      throw new Stop(
        refusal("too-large", `its elements lie more than ${mostXmlDepth} deep inside each other`),
      );
    }
    if (name === "__proto__") throw new Stop(refusal("unsafe", "it holds an element named “__proto__”"));
  });
  parser.on("attribute", ({ name }) => {
    if (++attributes > mostXmlAttributes) {
      const most = mostXmlAttributes.toLocaleString("en");
      throw new Stop(refusal("too-large", `one of its elements has more than ${most} attributes`));
    }
    if (name === "__proto__") throw new Stop(refusal("unsafe", "it holds an attribute named “__proto__”"));
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.on("error", () => {
    throw new Stop(refusal("damaged", "its XML is damaged"));
  });
  try {
    for (let at = 0; at < xml.length; at += pieceLength) parser.write(xml.slice(at, at + pieceLength));
    parser.close();
  } catch (problem) {
    if (problem instanceof Stop) return problem.refusal;
    throw problem;
  }
  return null;
}
