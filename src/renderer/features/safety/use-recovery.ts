import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ProjectInfo } from "../../../contract/records.ts";
import { keys } from "../../bridge/keys.ts";
import { onGone, reconnect } from "../../bridge/library.ts";
import { settle } from "../../bridge/saving.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { enSafety } from "../../wording/en-safety.ts";
import { saveCopy } from "./save-copy.ts";

/** A library that stops this often within this time, in milliseconds, is not started again unasked. */
const mostStops = 3;
const restMs = 60_000;
/** Main has to hear of the end too before it is asked for a new library. */
const breath = 300;

let isExpected = false;
let stops: number[] = [];

/** Carry out what makes the library go away and come back, without a word about it. */
export async function whileAway<T>(work: () => Promise<T>): Promise<T> {
  isExpected = true;
  try {
    return await work();
  } finally {
    isExpected = false;
  }
}

/**
 * When the library's process ends by itself, have it started again and say so. What is on the screen
 * stays there meanwhile; notes that could not be saved are sent again by themselves.
 */
export function useRecovery(project: ProjectInfo | undefined): void {
  const client = useQueryClient();
  useEffect(() => onGone(() => void comeBack(client)), [client]);
  useEffect(() => provideCommands({ saveCopy: () => void saveCopy() }), []);
  useEffect(() => void tellNews(), []);

  const notes = project?.notes;
  useEffect(() => {
    for (const { code, message } of notes ?? []) {
      // The banner is for what has to be decided. What this window lived through it has said itself.
      if (code === "older-state" || code === "other-history") continue;
      if (code === "recovered" && stops.length > 0) continue;
      useDesk
        .getState()
        .notify({ tone: code === "recovered" ? "success" : "info", text: message, topic: code });
    }
  }, [notes]);
}

async function comeBack(client: QueryClient): Promise<void> {
  if (isExpected) return;
  const now = Date.now();
  stops = [...stops.filter((at) => now - at < restMs), now];
  const { notify } = useDesk.getState();
  if (stops.length > mostStops) {
    // Asked without a library, it answers that there is none, and the banner stands.
    await client.invalidateQueries({ queryKey: keys.project });
    notify({ tone: "problem", text: enSafety.recovery.often, topic: "library" });
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, breath));
  reconnect();
  await client.invalidateQueries();
  settle();
  notify({ tone: "problem", text: enSafety.recovery.library, topic: "library" });
}

/** What happened before this page was there to see it. */
async function tellNews(): Promise<void> {
  const reply = await askShell("shell.takeNews", {});
  if (!reply.ok) return;
  for (const text of reply.value) useDesk.getState().notify({ tone: "problem", text, topic: "news" });
}
