import { type ReactNode, useEffect } from "react";
import { useProject } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { en } from "../../wording/en.ts";
import { useRecovery } from "../safety/use-recovery.ts";
import { ProblemScreen } from "./ProblemScreen.tsx";
import { useUndo } from "./use-undo.ts";

/**
 * The window with a project in it, or why there is none. The window is drawn while the project is still
 * being opened, so that only what it holds is drawn once it answers. It is handed over and not drawn here:
 * there is news of the project after every write, and only what shows it has to be drawn anew.
 */
export function ProjectOrProblem({ children }: { readonly children: ReactNode }): ReactNode {
  const { data: project, error } = useProject();
  useUndo(project);
  useRecovery(project);

  const projectId = project?.id;
  useEffect(() => {
    if (projectId !== undefined) useCodebookDesk.getState().remember(projectId);
  }, [projectId]);
  const name = project?.name;
  useEffect(() => {
    document.title = en.project.windowTitle(name ?? null);
  }, [name]);

  return project === undefined && error !== null ? <ProblemScreen failure={error.failure} /> : children;
}
