import type { ProjectNote } from "../../contract/safety.ts";
import { once } from "../../core/once.ts";
import type { KnownHead } from "./record.ts";

const moment = once(() => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }));

/** Sentences about a project's file: what was found, what it means, what to do. */

export const recovered: ProjectNote = {
  code: "recovered",
  message:
    "Claimbench or the computer stopped last time before this project was closed. The whole file was checked now: it is sound, and everything that was shown as saved is there.",
};

/** @param label what the log calls the part of the import that came in */
export function noteOfCutShort(label: string): ProjectNote {
  return {
    code: "import-cut-short",
    message: `Claimbench or the computer stopped in the middle of an import; in the history it is “${label}”. Each article that had come in is whole, and one undo takes them all back. Import the same files again for the others: what is here already is recognised.`,
  };
}

/** @param isShorter the log ends before the entry known, rather than having another in its place */
export function noteOfHistory(known: KnownHead, seq: number, isShorter: boolean): ProjectNote {
  const when = moment().format(new Date(known.at));
  const missing = known.seq - seq;
  if (isShorter && missing > 0) {
    const steps = missing === 1 ? "the last step is" : `the last ${missing} steps are`;
    return {
      code: "older-state",
      message: `This file is older than the project that was open here on ${when}: ${steps} missing. A sync program or a copy may have put it back. If that was not meant, restore a backup; if it was, go on with this one.`,
    };
  }
  return {
    code: "other-history",
    message: `This file has another history than the project that was open here on ${when}. Another copy may have taken its place. If that was not meant, restore a backup; if it was, go on with this one.`,
  };
}

export function noteOfPlace(place: { kind: "synced" | "network"; name: string }): ProjectNote {
  return place.kind === "synced"
    ? {
        code: "synced-folder",
        message: `This project lies in a folder that ${place.name} synchronises. It can put an older copy back or make a second one while the project is open. Keep the project in a folder of this computer and copy it over when it is closed.`,
      }
    : {
        code: "network-folder",
        message: `This project lies on another computer (${place.name}). Its disk may say that something is stored before it is. Keep the project on this computer and copy it over when it is closed.`,
      };
}
