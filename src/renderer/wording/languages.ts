import { once } from "../../core/once.ts";

const names = once(() => new Intl.DisplayNames("en", { type: "language", fallback: "code" }));

/** `ar` as `Arabic`; what is no BCP 47 tag comes back as it is. */
export function languageName(tag: string): string {
  try {
    return names().of(tag) ?? tag;
  } catch (problem) {
    // An analyst may write anything there.
    if (problem instanceof RangeError) return tag;
    throw problem;
  }
}
