import type { Appearance, ReaderFont } from "../../contract/preferences.ts";

/** What Settings says, in English; a part of the one catalogue. */
export const enSettings = {
  title: "Settings",
  sections: "Kinds of settings",
  close: "Close",

  reader: {
    tab: "Reading",
    size: "Text size",
    sizeValue: (pixels: number) => `${pixels} px`,
    width: "Line length",
    widthValue: (characters: number) => `${characters} characters`,
    lineHeight: "Line height",
    lineHeightValue: (hundredths: number) => (hundredths / 100).toFixed(2),
    less: (what: string) => `Less: ${what}`,
    more: (what: string) => `More: ${what}`,
    font: "Typeface",
    fonts: { serif: "Source Serif 4", sans: "Inter", system: "The system’s own" } satisfies Record<
      ReaderFont,
      string
    >,
    appearance: "Appearance",
    appearances: { system: "As the system", light: "Light", dark: "Dark" } satisfies Record<
      Appearance,
      string
    >,
    isWide: "More room between letters and words",
    isWideHint: "Some people read more easily with it.",
    reset: "As it came",
    sample: "Preview",
    sampleText:
      "“The talks will go on,” an official said, though neither side would say when. Mediators in Doha put the odds at one in two.",
  },

  keys: {
    tab: "Keys",
    filter: "Find a command or key",
    clear: "Show every command",
    none: "No command has that in its name.",
    letters: "Single letters and digits act in the text",
    lettersHint: "When off, only keys held with Ctrl, Cmd or Alt, and keys such as F3, do something.",
    change: (title: string, key: string) => `${title}: ${key}. Change the key`,
    noKey: "no key",
    off: "off",
    press: "Press the new key",
    remove: (title: string) => `No key for ${title}`,
    reset: (title: string) => `Usual key for ${title}`,
    resetAll: "All keys as they came",
    takeOver: "Use it here instead",
    taken: (key: string, by: string) => `${key} already stands for “${by}”.`,
    reserved: (key: string) => `${key} belongs to the system or to writing, so it cannot be given away.`,
    impossible: "That key cannot be given to a command. Try a letter, or hold Ctrl or Alt with it.",
    needsModifier: (key: string) =>
      `${key} is a single letter, and those are switched off above. Hold Ctrl or Alt with it.`,
    inMain: (key: string) => `${key} would act while you write. Hold Ctrl or Alt with it.`,
  },
} as const;
