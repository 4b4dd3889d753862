import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";
import { enSafety } from "../../wording/en-safety.ts";

/** Save the project as the library holds it in another place; a notice says how that went. */
export async function saveCopy(): Promise<void> {
  const { notify } = useDesk.getState();
  const reply = await askShell("shell.saveCopy", {});
  if (!reply.ok) notify({ tone: "problem", text: reply.message, topic: "copy" });
  else if (reply.value !== null) {
    notify({ tone: "success", text: enSafety.trouble.copied(reply.value.path), topic: "copy" });
  }
}
