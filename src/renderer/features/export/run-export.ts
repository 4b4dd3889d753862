import type { Failure } from "../../../contract/failures.ts";
import type { ShellQuestion } from "../../../contract/shell.ts";
import { ask } from "../../bridge/library.ts";
import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";
import { en } from "../../wording/en.ts";
import { enExport } from "../../wording/en-export.ts";
import { useExportDesk } from "./export-desk.ts";

/** How an export ended: "chosen-none" when the analyst named no file. */
export type Ended = "written" | "cancelled" | "chosen-none" | Failure;

/** Export, with its progress on the desk; a notice says that it is done. One at a time. */
export async function runExport(question: Omit<ShellQuestion<"shell.export">, "job">): Promise<Ended> {
  const { notify } = useDesk.getState();
  const job = crypto.randomUUID();
  useExportDesk.setState({ job, progress: null, isCancelling: false });
  const reply = await askShell("shell.export", { ...question, job });
  useExportDesk.setState({ job: null, progress: null, isCancelling: false });
  if (!reply.ok) {
    if (reply.fail !== "export-cancelled") return reply;
    notify({ tone: "info", text: enExport.cancelled, topic: "export" });
    return "cancelled";
  }
  if (reply.value === null) return "chosen-none";
  notify({
    tone: "success",
    text: en.export.done(reply.value),
    details: reply.value.dropped,
    topic: "export",
    action: { label: en.export.showInFolder, run: () => void askShell("shell.revealExport", {}) },
  });
  return "written";
}

/** Give up the running export. */
export function cancelExport(): void {
  const { job } = useExportDesk.getState();
  if (job === null) return;
  useExportDesk.setState({ isCancelling: true });
  void ask("export.cancel", { job });
}
