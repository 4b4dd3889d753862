/**
 * What a user may choose in Settings: the same in every window, kept with the app and not with a
 * project. No parser here, because the page needs none: main checks what windows send.
 */
export interface Preferences {
  /** Key by command, as an accelerator of Electron; "" for none. What is not named has its usual key. */
  readonly keys: Readonly<Record<string, string>>;
  /** Whether single letters, digits and marks act in the text (WCAG 2.1.4 asks that they can be off). */
  readonly hasLetters: boolean;
  readonly reader: ReaderLook;
  readonly appearance: Appearance;
}

/** How an article is set. */
export interface ReaderLook {
  /** In CSS pixels. */
  readonly size: number;
  /** Of a line, in characters. */
  readonly width: number;
  /** In hundredths of the size. */
  readonly lineHeight: number;
  readonly font: ReaderFont;
  /** More room between letters and between words, as WCAG 1.4.12 measures it. */
  readonly isWide: boolean;
}

/** `system`: light or dark as the desktop is. */
export const appearances = ["system", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

export const readerFonts = ["serif", "sans", "system"] as const;
export type ReaderFont = (typeof readerFonts)[number];

export const readerLimits = {
  size: { least: 13, most: 32, step: 1 },
  width: { least: 42, most: 102, step: 6 },
  lineHeight: { least: 132, most: 222, step: 10 },
} as const;

export const usualReader: ReaderLook = { size: 18, width: 66, lineHeight: 162, font: "serif", isWide: false };

export const usualPreferences: Preferences = {
  keys: {},
  hasLetters: true,
  reader: usualReader,
  appearance: "system",
};
