import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { Failure } from "../../../contract/failures.ts";
import { Button } from "../../ui/Button.tsx";
import { en } from "../../wording/en.ts";
import { tryAgain } from "./project-actions.ts";

/** Over a project whose library has gone: what is on the screen stays, so that it can be copied. */
export function LibraryGone({ failure }: { readonly failure: Failure }): ReactElement {
  const client = useQueryClient();
  return (
    <div
      role="alert"
      className="flex items-center gap-3 border-b border-line bg-problem-soft px-4 py-2 text-ink"
    >
      <p className="selectable flex-1">{failure.message}</p>
      <Button onPress={() => void tryAgain(client)}>{en.project.tryAgain}</Button>
    </div>
  );
}
