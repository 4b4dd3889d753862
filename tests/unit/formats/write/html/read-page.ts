import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";

/**
 * Its recommended rules, less one: the text of an article is kept to the letter, so a line of the
 * page may well end in white space.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: { "no-trailing-whitespace": "off" },
  }),
);
const config = validator.getConfigForSync("report.html");

/** What html-validate has against a page, one line each. */
export async function findFaults(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} in line ${line}: ${message}`),
  );
}

/** The page as elements, read by a parser that is not ours. */
export function readPage(page: string): HtmlElement {
  return new Parser(config).parseHtml(page);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#96;": "`",
};

function decode(source: string): string {
  return source.replace(/&[^;\s]*;/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`a report holds no ${entity}`);
    return character;
  });
}

/** An element's text as a browser has it. */
export function textOf(element: HtmlElement): string {
  return decode(element.textContent);
}

/** An attribute's value as a browser has it. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  const value = element.getAttributeValue(name);
  return value === null ? null : decode(value);
}

/** The one element that fits the selector. */
export function findOne(root: HtmlElement, selector: string): HtmlElement {
  const found = root.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements fit ${selector}`);
  return found[0]!;
}
