import { z } from "zod";
import { mostTabs } from "./most-tabs.ts";

const id = z.string().min(1).max(64);

/**
 * What lies open in a project's window, to be found again at the next start. It is the window's
 * affair: main keeps it beside the projects, and no project holds any of it.
 */
export const deskState = z.object({
  tabs: z.array(z.object({ articleId: id, isPreview: z.boolean() })).max(mostTabs),
  /** Articles shown, left to right; two when they are compared. */
  shown: z.array(id).max(2),
  /** Which of them was at hand. */
  at: z.int().min(0).max(1),
  /** How much of the width the left one of two takes. */
  split: z.number().min(0.2).max(0.8),
  /** By article, the position at the top of the view, in UTF-16 code units. */
  positions: z.record(id, z.int().nonnegative()),
  /** Reports with a tab, and the one that was shown in place of the article. */
  reports: z.array(id).max(mostTabs).default([]),
  report: id.nullable().default(null),
});

export type DeskState = z.infer<typeof deskState>;

/** Projects whose desk is remembered. */
export const mostDesks = 20;

export const desks = z
  .array(z.object({ project: z.string(), desk: deskState }))
  .catch([])
  .transform((all) => all.slice(0, mostDesks));
