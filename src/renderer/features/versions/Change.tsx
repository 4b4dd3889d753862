import type { ReactElement } from "react";
import type { Hunk } from "../../../contract/records.ts";
import { enArticles } from "../../wording/en-articles.ts";
import "./versions.css";

const en = enArticles.versions;

/**
 * Words that only one of two texts has. Besides their colour a line, through or under them, and a
 * sign before them say which; a screen reader says it in words.
 */
export function Change({ kind, text }: Hunk): ReactElement {
  if (kind === "same") return <>{text}</>;
  const Element = kind === "deleted" ? "del" : "ins";
  return (
    <Element className={`change change-${kind}`}>
      <span className="sr-only">{en[kind]}</span>
      {text}
      <span className="sr-only">{en.ends}</span>
    </Element>
  );
}
