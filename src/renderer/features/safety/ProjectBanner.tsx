import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask } from "../../bridge/library.ts";
import { useProject } from "../../bridge/queries.ts";
import { runCommand } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { en } from "../../wording/en.ts";
import { enSafety } from "../../wording/en-safety.ts";
import { tryAgain } from "../project/project-actions.ts";

const words = enSafety.trouble;
const commandOf = { restore: "restoreBackup", saveCopy: "saveCopy" } as const;

/** Over a project that cannot be written or is not what it was: what happened, and the ways on. */
export function ProjectBanner(): ReactElement | null {
  const client = useQueryClient();
  const { data: project, error } = useProject();
  if (project === undefined) return null;
  if (error !== null) {
    return (
      <Banner text={error.failure.message}>
        <Button onPress={() => void tryAgain(client)}>{en.project.tryAgain}</Button>
      </Banner>
    );
  }
  if (project.trouble !== null) {
    // Of what is damaged a copy would be damaged too.
    const way = project.trouble.code === "project-damaged" ? "restore" : "saveCopy";
    return (
      <Banner text={project.trouble.message}>
        <Button onPress={() => runCommand(commandOf[way], "button")}>{words[way]}</Button>
      </Banner>
    );
  }
  const doubt = project.notes.find(({ code }) => code === "older-state" || code === "other-history");
  if (doubt === undefined) return null;
  const goOn = async () => {
    await ask("project.accept", {});
    await client.invalidateQueries();
  };
  return (
    <Banner text={doubt.message}>
      <Button onPress={() => runCommand("restoreBackup", "button")}>{words.restore}</Button>
      <Button onPress={() => void goOn()}>{words.goOn}</Button>
    </Banner>
  );
}

function Banner({
  text,
  children,
}: {
  readonly text: string;
  readonly children: React.ReactNode;
}): ReactElement {
  return (
    <div
      role="alert"
      className="flex items-start gap-3 border-b border-line bg-problem-soft px-4 py-2 text-ink"
    >
      <p className="selectable min-w-0 flex-1 pt-1 text-pretty [overflow-wrap:anywhere]">{text}</p>
      <span className="flex shrink-0 gap-2">{children}</span>
    </div>
  );
}
