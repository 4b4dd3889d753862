import type { QueryClient } from "@tanstack/react-query";
import type { ShellChannel } from "../../../contract/shell.ts";
import { keys } from "../../bridge/keys.ts";
import { reconnect } from "../../bridge/library.ts";
import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";

/** Have main make or open a project; a failure becomes a notice, a cancelled dialog nothing. */
export async function askForProject(
  channel: Extract<ShellChannel, "shell.newFromSample" | "shell.openProject" | "shell.newProject">,
): Promise<void> {
  const reply = await askShell(channel, {});
  if (!reply.ok) useDesk.getState().notify({ tone: "problem", text: reply.message });
}

/** Ask main for a new way to the library and fetch everything again; what is shown stays meanwhile. */
export async function tryAgain(client: QueryClient): Promise<void> {
  reconnect();
  if (client.getQueryData(keys.project) === undefined) await client.resetQueries();
  else await client.invalidateQueries();
}
