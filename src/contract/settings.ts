import { z } from "zod";
import { desks } from "./desk-state.ts";
import { appearances, type Preferences, readerFonts, readerLimits, usualReader } from "./preferences.ts";

/**
 * What Claimbench remembers between two runs, beside the projects. A field that is missing or
 * wrong takes its default; anything that is no object at all is a damaged file.
 */
const appearance = z.enum(appearances);

/** A window's place in device-independent pixels, not maximised. */
const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});

export const longestRecents = 10;

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);

const readerLook = z.object({
  size: within(readerLimits.size).catch(usualReader.size),
  width: within(readerLimits.width).catch(usualReader.width),
  lineHeight: within(readerLimits.lineHeight).catch(usualReader.lineHeight),
  font: z.enum(readerFonts).catch(usualReader.font),
  isWide: z.boolean().catch(usualReader.isWide),
});

/** By command. Longer than any key is written, shorter than what could be a nuisance. */
const keys = z.record(z.string().max(60), z.string().max(40));

export const settings = z.object({
  /** Path of the project that was in front last. */
  lastProject: z.string().nullable().catch(null),
  /** Paths, the last used first. */
  recents: z
    .array(z.string())
    .catch([])
    .transform((paths) => paths.slice(0, longestRecents)),
  appearance: appearance.catch("system"),
  bounds: bounds.nullable().catch(null),
  /** What lay open in the windows of projects, by path; the last changed first. */
  desks,
  keys: keys.catch({}),
  hasLetters: z.boolean().catch(true),
  reader: readerLook.catch(usualReader),
});

/** What a window may ask to have changed. */
export const preferencesChange = z.strictObject({
  keys: keys.optional(),
  hasLetters: z.boolean().optional(),
  reader: z
    .strictObject({
      size: within(readerLimits.size).optional(),
      width: within(readerLimits.width).optional(),
      lineHeight: within(readerLimits.lineHeight).optional(),
      font: z.enum(readerFonts).optional(),
      isWide: z.boolean().optional(),
    })
    .optional(),
  appearance: appearance.optional(),
});

/** What of the settings a window may know. */
export function preferencesOf({ keys: chosen, hasLetters, reader, appearance: look }: Settings): Preferences {
  return { keys: chosen, hasLetters, reader, appearance: look };
}

export type WindowBounds = z.infer<typeof bounds>;
export type Settings = z.infer<typeof settings>;
export type PreferencesChange = z.infer<typeof preferencesChange>;
