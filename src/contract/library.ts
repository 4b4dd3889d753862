import type { z } from "zod";
import { annotations } from "./channels/annotations.ts";
import { articles } from "./channels/articles.ts";
import { claims } from "./channels/claims.ts";
import { codebook } from "./channels/codebook.ts";
import { project } from "./channels/project.ts";
import { reports } from "./channels/reports.ts";
import { safety } from "./channels/safety.ts";
import { search } from "./channels/search.ts";

export type { Mount } from "./channels/ask.ts";

/** Every question to the library: its input, its answer, every failure, and who may ask. */
export const library = {
  ...project,
  ...articles,
  ...annotations,
  ...codebook,
  ...claims,
  ...search,
  ...safety,
  ...reports,
} as const;

export type Library = typeof library;
export type Channel = keyof Library;

/** What the asker sends: defaults may be left out. */
export type Question<C extends Channel> = z.input<Library[C]["input"]>;
/** What the handler receives: parsed, defaults filled in. */
export type Input<C extends Channel> = z.output<Library[C]["input"]>;
export type Output<C extends Channel> = Exclude<Library[C]["output"], undefined>;
/** The failures a channel names for itself; the door adds `bad-input` and `internal`. */
export type FailOf<C extends Channel> = Library[C]["fails"][number];
