import { cutAtBidiControls, replaceUnprintable } from "../../../core/report/characters.ts";

/**
 * Text that is HTML already. Only this file makes it, so whatever else reaches a template is
 * escaped; a record from a project file cannot pass for one.
 */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** Take text as HTML without escaping it: for our own constants, never for a user's words. */
  static trust(source: string): Markup {
    return new Markup(source);
  }

  toString(): string {
    return this.#source;
  }
}

export type Value = string | number | Markup | readonly Markup[];

export const nothing = Markup.trust("");

/**
 * A template that escapes every value which is not markup. Attribute values must stand in quotation
 * marks.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const parts: string[] = [strings[0]!];
  for (const [index, value] of values.entries()) parts.push(render(value), strings[index + 1]!);
  return Markup.trust(parts.join(""));
}

/** Markup one after the other, with nothing or the given markup in between. */
export function join(pieces: readonly Markup[], between: Markup = nothing): Markup {
  return Markup.trust(pieces.map(render).join(render(between)));
}

function render(value: Value): string {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeText(String(value));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Text as it may stand between tags and inside a quoted attribute. Characters that no HTML document
 * may hold become U+FFFD, one for one, so that positions in the shown text stay those of the stored.
 */
export function escapeText(text: string): string {
  return replaceUnprintable(text).replace(/[&<>"'`]/g, (character) => entities[character]!);
}

/**
 * Text of which every character must be kept and seen, such as a quotation. Bidirectional controls
 * stay in the text but take no part in its layout; a marker with their name stands in their place.
 * Without a style sheet they are merely hidden, so they cannot turn the words around there either.
 */
export function showText(text: string): Markup {
  return join(
    cutAtBidiControls(text).map((piece) =>
      piece.control === null
        ? html`${piece.text}`
        : html`<span class="control" data-control="${piece.control}"><span hidden>${piece.text}</span></span>`,
    ),
  );
}

/** A user's words inside a sentence of ours: their direction does not touch the words around them. */
export function showName(text: string): Markup {
  return html`<bdi>${showText(text)}</bdi>`;
}
