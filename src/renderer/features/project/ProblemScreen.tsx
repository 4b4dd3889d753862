import { useQueryClient } from "@tanstack/react-query";
import { FileWarning } from "lucide-react";
import type { ReactElement } from "react";
import type { Failure } from "../../../contract/failures.ts";
import { useBackups } from "../../bridge/safety.ts";
import { runCommand } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { en } from "../../wording/en.ts";
import { enSafety } from "../../wording/en-safety.ts";
import { askForProject, tryAgain } from "./project-actions.ts";

/** In place of a project that cannot be shown: what happened, and the ways on from here. */
export function ProblemScreen({ failure }: { readonly failure: Failure }): ReactElement {
  const client = useQueryClient();
  const hasBackups = (useBackups().data?.backups.length ?? 0) > 0;
  return (
    <main className="grid h-full place-items-center bg-paper p-8">
      <section role="alert" className="selectable flex max-w-[60ch] flex-col items-start gap-3">
        <FileWarning size={28} strokeWidth={1.5} className="text-problem" aria-hidden="true" />
        <h1 className="font-serif text-[26px] leading-tight font-semibold tracking-[-0.01em]">
          {failure.fail === "library-gone" ? en.project.libraryGone : en.project.cannotOpen}
        </h1>
        <p className="text-[15px] leading-relaxed [overflow-wrap:anywhere] text-ink-2">{failure.message}</p>
        <p className="mt-3 flex flex-wrap gap-2">
          {hasBackups && (
            <Button kind="primary" onPress={() => runCommand("restoreBackup", "button")}>
              {enSafety.trouble.restore}
            </Button>
          )}
          <Button
            kind={hasBackups ? "plain" : "primary"}
            onPress={() => void askForProject("shell.openProject")}
          >
            {en.project.openAnother}
          </Button>
          <Button onPress={() => void askForProject("shell.newFromSample")}>
            {en.project.newFromSample}
          </Button>
          <Button onPress={() => void tryAgain(client)}>{en.project.tryAgain}</Button>
        </p>
      </section>
    </main>
  );
}
