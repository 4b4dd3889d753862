import { firstSchema } from "./0001-first-schema.ts";
import { versionsAndFacts } from "./0002-versions-and-facts.ts";
import { writingAndEvidence } from "./0003-writing-and-evidence.ts";
import { quotesOfUnplaced } from "./0004-quotes-of-unplaced.ts";
import { facetsAndTrigrams } from "./0005-facets-and-trigrams.ts";
import { pagesOfLines } from "./0006-pages-of-lines.ts";
import { undoneSteps } from "./0007-undone-steps.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  firstSchema,
  versionsAndFacts,
  writingAndEvidence,
  quotesOfUnplaced,
  facetsAndTrigrams,
  pagesOfLines,
  undoneSteps,
];

/** The newest schema this program knows. */
export const newestVersion = migrations.length;
