import { v7 as newId } from "uuid";
import type { WriteDb } from "./connection.ts";

/** The id of the person of this name, who is made known to the project when new. Not undoable: a person did act. */
export function personId(db: WriteDb, name: string): string {
  const known = db.get<{ id: string }>(`SELECT id FROM person WHERE name = ?`, name);
  if (known !== undefined) return known.id;
  const id = newId();
  db.run(`INSERT INTO person (id, name) VALUES (?, ?)`, id, name);
  return id;
}
