import type { ExchangeArticle } from "../../../core/exchange/exchange.ts";
import { element, textElement, type Xml } from "../xml/element.ts";

/**
 * What is known of an article, as REFI-QDA variables. Their ids are fixed, so that exports of
 * several projects agree on them.
 */
const variables = [
  { name: "title", guid: "0195ab00-c1a1-7000-8000-000000000001", type: "Text" },
  { name: "source", guid: "0195ab00-c1a1-7000-8000-000000000002", type: "Text" },
  { name: "author", guid: "0195ab00-c1a1-7000-8000-000000000003", type: "Text" },
  { name: "date", guid: "0195ab00-c1a1-7000-8000-000000000004", type: "Date" },
  { name: "dateline", guid: "0195ab00-c1a1-7000-8000-000000000005", type: "Text" },
  { name: "language", guid: "0195ab00-c1a1-7000-8000-000000000006", type: "Text" },
  { name: "fileSha256", guid: "0195ab00-c1a1-7000-8000-000000000007", type: "Text" },
  { name: "url", guid: "0195ab00-c1a1-7000-8000-000000000008", type: "Text" },
] as const;

/** The variables that any of the articles has a value for. */
export function variableElements(articles: readonly ExchangeArticle[]): readonly Xml[] {
  return variables
    .filter(({ name }) => articles.some((article) => hasValue(article[name])))
    .map(({ name, guid, type }) => element("Variable", { guid, name, typeOfVariable: type }));
}

/** An article's values, for the end of its source. */
export function variableValues(article: ExchangeArticle): readonly Xml[] {
  return variables
    .filter(({ name }) => hasValue(article[name]))
    .map(({ name, guid, type }) =>
      element(
        "VariableValue",
        {},
        element("VariableRef", { targetGUID: guid }),
        textElement(`${type}Value`, article[name]!),
      ),
    );
}

function hasValue(value: string | null): value is string {
  return value !== null && value !== "";
}
