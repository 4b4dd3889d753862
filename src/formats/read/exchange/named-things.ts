import type { IncomingPerson, IncomingTag } from "../../../core/exchange/incoming.ts";
import { asGuid } from "./identifiers.ts";
import { isObject, textIn } from "./json-value.ts";

/** Persons and tags of a file that has no lists of them, gathered where they are named. */
export class NamedThings {
  readonly #persons = new Map<string, IncomingPerson>();
  readonly #tags = new Map<string, IncomingTag>();

  get persons(): readonly IncomingPerson[] {
    return [...this.#persons.values()];
  }

  get tags(): readonly IncomingTag[] {
    return [...this.#tags.values()];
  }

  /** The key of a person given as a name, an IRI, or an object with either; null when none is given. */
  person(agent: unknown): string | null {
    const one: unknown = Array.isArray(agent) ? agent[0] : agent;
    const id = isObject(one)
      ? textIn(one, "id")
      : typeof one === "string" && asGuid(one) !== null
        ? one
        : null;
    const named = isObject(one)
      ? (textIn(one, "name") ?? textIn(one, "nickname") ?? textIn(one, "email") ?? id)
      : typeof one === "string"
        ? one
        : null;
    const name = named?.trim() ?? "";
    if (name === "") return null;
    const known = this.#persons.get(id ?? name);
    if (known !== undefined) return known.key;
    const key = id ?? name;
    this.#persons.set(key, { key, id: asGuid(id), name });
    return key;
  }

  /** The key of the tag at a path `a/b`, with those above it. A path of blank names is one tag of that name. */
  tag(path: string): string {
    const names = path.split("/").map((name) => name.trim());
    const parts = names.every((name) => name !== "") ? names : [path];
    let parentKey: string | null = null;
    for (const [depth, name] of parts.entries()) {
      const key: string = parts.slice(0, depth + 1).join("/");
      if (!this.#tags.has(key)) {
        const unknown = { id: null, colour: null, pattern: null, description: "", createdMs: null };
        this.#tags.set(key, { ...unknown, key, parentKey, name });
      }
      parentKey = key;
    }
    return parts.join("/");
  }
}
