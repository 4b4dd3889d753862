import { v5 as idFrom } from "uuid";
import type { WriteDb } from "./connection.ts";
import { newId } from "./ids.ts";

/** Name space of persons' ids (RFC 9562, version 5). */
const personIds = "0d9b6a54-3c0e-5a67-8f0b-5d1f2f6f1b7e";

/**
 * The id of the person of this name, who is made known to the project when new. Not undoable: a
 * person did act. The id follows from the name, so that one person has one id in all projects that
 * know no other, and what two of them export agrees.
 */
export function personId(db: WriteDb, name: string): string {
  const known = db.get<{ id: string }>(`SELECT id FROM person WHERE name = ?`, name);
  if (known !== undefined) return known.id;
  const derived = idFrom(name, personIds);
  const isTaken = db.get(`SELECT 1 AS found FROM person WHERE id = ?`, derived) !== undefined;
  const id = isTaken ? newId() : derived;
  db.run(`INSERT INTO person (id, name) VALUES (?, ?)`, id, name);
  return id;
}
