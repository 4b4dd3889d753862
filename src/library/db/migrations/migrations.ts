import { firstSchema } from "./0001-first-schema.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [firstSchema];

/** The newest schema this program knows. */
export const newestVersion = migrations.length;
