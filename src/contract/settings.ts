import { z } from "zod";
import { desks } from "./desk-state.ts";

/**
 * What Claimbench remembers between two runs, beside the projects. A field that is missing or
 * wrong takes its default; anything that is no object at all is a damaged file.
 */
const appearance = z.enum(["system", "light", "dark"]);

/** A window's place in device-independent pixels, not maximised. */
const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});

export const longestRecents = 10;

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
});

export type Appearance = z.infer<typeof appearance>;
export type WindowBounds = z.infer<typeof bounds>;
export type Settings = z.infer<typeof settings>;

export const appearances = appearance.options;
